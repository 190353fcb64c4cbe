import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { adminSession, renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import type { UserAccount } from "./users";

const self: UserAccount = {
  ...adminSession.user,
  active: true,
  secondFactor: false,
  createdAt: "2026-01-01T00:00:00Z",
};
const other: UserAccount = { ...self, id: "00000000-0000-4000-8000-000000000009", name: "Ana", email: "ana@x.example" };

const problem = (status: number, body: object) =>
  HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });

beforeEach(() =>
  server.use(
    http.get("*/api/users", () => HttpResponse.json({ items: [other, self], page: 1, size: 50, total: 2 })),
    http.get("*/api/api-keys", () => HttpResponse.json({ items: [], page: 1, size: 200, total: 0 })),
    http.get("*/api/security-settings", () => HttpResponse.json({ secondFactor: "ADMINS", enforced: true })),
  ),
);

async function addAna() {
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Add user" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/^Name/), "Ana");
  await userEvent.type(dialog.getByLabelText(/^E-mail/), "ana@x.example");
  await userEvent.click(dialog.getByRole("button", { name: "Add user" }));
  return dialog;
}

it("a temporary password is shown until it is taken, and then nowhere", async () => {
  server.use(
    http.post("*/api/users", () =>
      HttpResponse.json({ user: other, temporaryPassword: "s3cret-once" }, { status: 201 }),
    ),
  );
  await addAna();
  expect(await screen.findByLabelText("Password")).toHaveValue("s3cret-once");
  await userEvent.keyboard("{Escape}");
  expect(screen.getByLabelText("Password")).toHaveValue("s3cret-once");
  await userEvent.click(screen.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(screen.queryByDisplayValue("s3cret-once")).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole("button", { name: "Add user" }));
  expect(within(await screen.findByRole("dialog")).getByLabelText(/^Name/)).toHaveValue("");
});

it("an e-mail address that is taken is said at its field, and nothing typed is lost", async () => {
  const taken = "This e-mail address signs in already. Use another one.";
  server.use(http.post("*/api/users", () => problem(400, { errors: [{ field: "email", message: taken }] })));
  const dialog = await addAna();
  const email = dialog.getByLabelText(/^E-mail/);
  await waitFor(() => expect(email).toHaveAccessibleDescription(expect.stringContaining(taken)));
  expect(email).toHaveFocus();
  expect(dialog.getByLabelText(/^Name/)).toHaveValue("Ana");
});

it("nobody gives up their own role by accident, and the last administrator is told why they cannot", async () => {
  let sent = 0;
  server.use(
    http.put(`*/api/users/${self.id}`, () => {
      sent += 1;
      return problem(409, { title: "Not possible now", detail: "Make another user an admin first." });
    }),
  );
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: `Edit ${self.name}` }));
  await userEvent.click(await screen.findByRole("radio", { name: "Sales" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.click(await screen.findByRole("button", { name: "Give up the role" }));
  expect(await screen.findByText("Make another user an admin first.")).toBeVisible();
  expect(sent).toBe(1);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("radio", { name: "Sales" })).toBeChecked();
  expect(sent).toBe(1);
});

it("another user is changed without a question", async () => {
  const sent: unknown[] = [];
  server.use(
    http.put(`*/api/users/${other.id}`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(other);
    }),
  );
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Edit Ana" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "May sign in" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Save" })).toBeEnabled());
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent).toEqual([{ name: "Ana", role: "ADMIN", active: false, apiKeys: "REVOKE" }]);
});

it("whoever takes an administrator's rights away decides on their keys, and revokes them unless they say otherwise", async () => {
  const sent: unknown[] = [];
  const asked: string[] = [];
  server.use(
    http.get("*/api/api-keys", ({ request }) => {
      asked.push(new URL(request.url).search);
      const key = { id: "00000000-0000-4000-8000-000000000021", name: "Web shop", scopes: [], hint: "1a2b" };
      const items = [{ ...key, createdByName: "Ana", ownerId: other.id, createdAt: "2026-01-01T00:00:00Z" }];
      return HttpResponse.json({ items, page: 1, size: 200, total: 1 });
    }),
    http.put(`*/api/users/${other.id}`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(other);
    }),
  );
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Edit Ana" }));
  await userEvent.click(await screen.findByRole("radio", { name: "Sales" }));
  expect(await screen.findByText(/Web shop/)).toBeVisible();
  expect(asked).toEqual([`?ownerId=${other.id}&working=true&page=1&size=200`]);
  expect(screen.getByRole("radio", { name: "Revoke them" })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: "Hand them over to me" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent).toEqual([{ name: "Ana", role: "SALES", active: true, apiKeys: "HAND_OVER" }]);
});

it("nothing is saved while nobody knows which keys it would revoke", async () => {
  server.use(http.get("*/api/api-keys", () => new HttpResponse(null, { status: 500 })));
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Edit Ana" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "May sign in" }));
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
});

it("one's own password is changed with the old one, never reset", async () => {
  renderApp("/settings/users");
  expect(await screen.findByRole("button", { name: "Reset password of Ana" })).toBeVisible();
  expect(screen.queryByRole("button", { name: `Reset password of ${self.name}` })).not.toBeInTheDocument();
});

it("who lost the app is let in by a reset, after a question", async () => {
  let reset = 0;
  server.use(
    http.get("*/api/users", () =>
      HttpResponse.json({ items: [{ ...other, secondFactor: reset === 0 }, self], page: 1, size: 50, total: 2 }),
    ),
    http.delete(`*/api/users/${other.id}/second-factor`, () => {
      reset += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/settings/users");
  await userEvent.click(await screen.findByRole("button", { name: "Reset second factor of Ana" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Reset second factor" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Reset second factor of Ana" })).toBeNull());
  expect(reset).toBe(1);
});

it("the rule for second factors is saved when it is chosen", async () => {
  let rule = "ADMINS";
  server.use(
    http.get("*/api/security-settings", () => HttpResponse.json({ secondFactor: rule, enforced: false })),
    http.put("*/api/security-settings", async ({ request }) => {
      rule = ((await request.json()) as { secondFactor: string }).secondFactor;
      return HttpResponse.json({ secondFactor: rule, enforced: false });
    }),
  );
  renderApp("/settings/users");
  expect(await screen.findByRole("radio", { name: "Administrators" })).toBeChecked();
  expect(screen.getByText(/This rule is not enforced here/)).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "Everybody" }));
  await waitFor(() => expect(rule).toBe("EVERYBODY"));
  await waitFor(() => expect(screen.getByRole("radio", { name: "Everybody" })).toBeEnabled());
  expect(screen.getByRole("radio", { name: "Everybody" })).toBeChecked();
});
