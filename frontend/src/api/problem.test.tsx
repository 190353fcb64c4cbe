import { HttpResponse, http as route } from "msw";
import { describe, expect, it } from "vitest";
import { server } from "../../tests/server";
import { http } from "./client";
import { ApiError, refused, toFailure, toFieldErrors } from "./problem";

const failing = async (answer: () => Response) => {
  server.use(route.get("*/api/session", answer));
  return http.GET("/api/session").then(
    () => null,
    (error: unknown) => error,
  );
};

describe("a failed call", () => {
  it("carries the server's own sentence and what to do next", async () => {
    const error = await failing(() =>
      HttpResponse.json(
        { title: "Not possible now", detail: "Someone else saved this company. Reload it." },
        { status: 409, headers: { "content-type": "application/problem+json" } },
      ),
    );
    expect(toFailure(error)).toEqual({
      title: "Not possible now",
      next: "Someone else saved this company. Reload it.",
    });
  });
  it("says what the server says of a refusal, also where it names what stands in the way", async () => {
    const body = {
      type: "/problems/look-alikes",
      title: "Look at these first",
      detail: "Xero holds a contact that Harbour Ltd may be already: Harbour Limited.",
      errors: [{ field: "lookAlikesSeen", message: "x1" }],
    };
    expect(toFailure(await failing(() => HttpResponse.json(body, { status: 409 })))).toEqual({
      title: body.title,
      next: body.detail,
    });
  });
  it("repeats what is wrong with the one field that no form may show", async () => {
    const detail = "Not all of these are vendors. Load the list again.";
    const body = { title: "Some fields need attention", detail, errors: [{ field: "ids", message: detail }] };
    const error = await failing(() => HttpResponse.json(body, { status: 400 }));
    expect(toFailure(error).next).toBe(detail);
    expect(toFailure(error, true)).toEqual(refused);
  });
  it("leaves what is wrong with several fields to the form", async () => {
    const detail = "Please correct the fields that are named.";
    const body = { detail, errors: [{ field: "name", message: "Enter a name." }] };
    expect(toFailure(await failing(() => HttpResponse.json(body, { status: 400 })))).toEqual(refused);
  });
  it("names the number to quote when the server broke", async () => {
    const body = { title: "Something went wrong on our side", detail: "Quote this number.", instance: "8d23" };
    const error = await failing(() => HttpResponse.json(body, { status: 500 }));
    expect(toFailure(error).next).toBe("Quote this number. (8d23)");
  });
  it("is told in words when it has no body", async () => {
    const error = await failing(() => new HttpResponse(null, { status: 403 }));
    expect(error).toBeInstanceOf(ApiError);
    expect(toFailure(error).title).toBe("Your role does not allow this.");
  });
  it("is told in words when a proxy answers with a page", async () => {
    const error = await failing(() => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 }));
    expect(toFailure(error).title).toBe("Something went wrong in Ledgerlink.");
  });
  it("is told in words when no answer comes", async () => {
    expect(toFailure(await failing(() => HttpResponse.error())).title).toBe("Ledgerlink cannot be reached.");
  });
});

it("field errors are found under the names that the forms use", () => {
  const error = new ApiError(400, { errors: [{ field: "addresses[0].city", message: "must not be blank" }] });
  expect(toFieldErrors(error)).toEqual({ "addresses.0.city": "must not be blank" });
});
