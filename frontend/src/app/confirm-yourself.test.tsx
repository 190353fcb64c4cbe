import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { adminSession, renderApp } from "../../tests/render-app";
import { server } from "../../tests/server";

const problem = (status: number, body: object) =>
  HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });

let confirmed: unknown[];
let added: unknown[];
let secondFactor: boolean;

beforeEach(() => {
  confirmed = [];
  added = [];
  secondFactor = false;
  server.use(
    http.get("*/api/users", () => HttpResponse.json({ items: [], page: 1, size: 50, total: 0 })),
    http.get("*/api/security-settings", () => HttpResponse.json({ secondFactor: "ADMINS", enforced: true })),
    http.get("*/api/session/second-factor", () =>
      HttpResponse.json({ on: secondFactor, required: false, recoveryCodesLeft: 0 }),
    ),
    http.post("*/api/session/confirmation", async ({ request }) => {
      const proof = (await request.json()) as { password: string };
      if (proof.password !== "right") {
        return problem(400, { errors: [{ field: "password", message: "This is not your password." }] });
      }
      confirmed.push(proof);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post("*/api/users", async ({ request }) => {
      if (confirmed.length === 0) {
        return problem(403, {
          type: "/problems/confirm-yourself",
          title: "Confirm that it is you",
          detail: "Confirm.",
        });
      }
      const body = (await request.json()) as object;
      added.push(body);
      const user = {
        ...adminSession.user,
        ...body,
        active: true,
        secondFactor: false,
        createdAt: "2026-01-01T00:00:00Z",
      };
      return HttpResponse.json({ user, temporaryPassword: "once" }, { status: 201 });
    }),
  );
});

async function addAna(question = "Confirm that it is you") {
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Add user" }));
  const dialog = within(await screen.findByRole("dialog", { name: /Add/ }));
  await userEvent.type(dialog.getByLabelText(/^Name/), "Ana");
  await userEvent.type(dialog.getByLabelText(/^E-mail/), "ana@x.example");
  await userEvent.click(dialog.getByRole("button", { name: "Add user" }));
  return within(await screen.findByRole("dialog", { name: question }));
}

it("asks for the password, says when it is wrong, and then sends what was typed", async () => {
  const dialog = await addAna();
  await waitFor(() => expect(dialog.getByLabelText("Your password")).toHaveFocus());
  await userEvent.keyboard("wrong{Enter}");
  await waitFor(() =>
    expect(dialog.getByLabelText("Your password")).toHaveAccessibleDescription("This is not your password."),
  );
  expect(added).toEqual([]);
  await userEvent.clear(dialog.getByLabelText("Your password"));
  await userEvent.type(dialog.getByLabelText("Your password"), "right{Enter}");
  expect(await screen.findByDisplayValue("once")).toBeVisible();
  expect(added).toEqual([{ name: "Ana", email: "ana@x.example", role: "SALES" }]);
});

it("asks for the code as well where there is a second factor", async () => {
  secondFactor = true;
  const dialog = await addAna();
  await userEvent.type(dialog.getByLabelText("Your password"), "right");
  await userEvent.type(await dialog.findByLabelText("Code"), " 123456 {Enter}");
  await waitFor(() => expect(confirmed).toEqual([{ password: "right", code: "123456" }]));
});

it("escape leaves the change undone and what was typed where it was", async () => {
  await addAna();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Confirm that it is you" })).toBeNull());
  expect(screen.getByLabelText(/^Name/)).toHaveValue("Ana");
  expect(await screen.findByText("Confirm that it is you")).toBeVisible();
  expect(added).toEqual([]);
});

it("an ended session is opened again in place, with the code, and what was typed is sent", async () => {
  let signedIn = false;
  const tried: unknown[] = [];
  server.use(
    http.post("*/api/users", async ({ request }) => {
      if (!signedIn) return problem(401, { title: "Not signed in" });
      const body = (await request.json()) as object;
      added.push(body);
      const user = {
        ...adminSession.user,
        ...body,
        active: true,
        secondFactor: true,
        createdAt: "2026-01-01T00:00:00Z",
      };
      return HttpResponse.json({ user, temporaryPassword: "once" }, { status: 201 });
    }),
    http.post("*/api/session", async ({ request }) => {
      const proof = (await request.json()) as { code?: string };
      tried.push(proof);
      if (!proof.code) {
        return problem(401, {
          type: "/problems/second-factor-needed",
          title: "Not signed in",
          detail: "Enter the code.",
        });
      }
      signedIn = true;
      return HttpResponse.json(adminSession);
    }),
  );
  const dialog = await addAna("Sign in again");
  await userEvent.type(dialog.getByLabelText("Your password"), "right{Enter}");
  await userEvent.type(await dialog.findByLabelText("Code"), "123456{Enter}");
  expect(await screen.findByDisplayValue("once")).toBeVisible();
  expect(added).toEqual([{ name: "Ana", email: "ana@x.example", role: "SALES" }]);
  const email = adminSession.user.email;
  expect(tried).toEqual([
    { email, password: "right" },
    { email, password: "right", code: "123456" },
  ]);
});
