import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { adminSession, renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";

beforeEach(() => {
  const nothing = { items: [], page: 1, size: 50, total: 0 };
  server.use(
    http.get("*/api/session/help", () => HttpResponse.json({ setUp: true, demoUsers: [] })),
    http.get("*/api/items", () => HttpResponse.json(nothing)),
    http.get("*/api/customers", () => HttpResponse.json(nothing)),
  );
});

async function signInWith(password: string) {
  await userEvent.type(await screen.findByLabelText("E-mail"), "admin@example.com");
  await userEvent.type(screen.getByLabelText("Password"), password);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

it("leads to the page that was asked for", async () => {
  const { router } = renderApp("/items", null);
  server.use(http.post("*/api/session", () => HttpResponse.json(adminSession)));
  await signInWith("right");
  expect(await screen.findByRole("heading", { name: "Items" })).toBeVisible();
  expect(router.state.location.pathname).toBe("/items");
});

it("says that the password is wrong and keeps what was typed", async () => {
  renderApp("/sign-in", null);
  server.use(http.post("*/api/session", () => new HttpResponse(null, { status: 401 })));
  await signInWith("wrong");
  expect(await screen.findByRole("alert")).toHaveTextContent("E-mail or password is wrong.");
  expect(screen.getByLabelText("E-mail")).toHaveValue("admin@example.com");
  expect(screen.getByLabelText("Password")).toHaveValue("wrong");
});

it("never leads to another site", async () => {
  const { router } = renderApp("/sign-in?redirect=//elsewhere.example", null);
  server.use(http.post("*/api/session", () => HttpResponse.json(adminSession)));
  await signInWith("right");
  expect(await screen.findByRole("heading", { name: "Customers" })).toBeVisible();
  expect(router.state.location.pathname).toBe("/customers");
});

it("says that a temporary password has ended, and who gives a new one", async () => {
  renderApp("/sign-in", null);
  const detail = "Your temporary password has ended. Ask an admin of your workspace for a new one.";
  server.use(
    http.post("*/api/session", () =>
      HttpResponse.json(
        { type: "/problems/temporary-password-ended", title: "Not signed in", detail },
        { status: 401, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  await signInWith("given long ago");
  expect(await screen.findByRole("alert")).toHaveTextContent(detail);
});
