import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { adminSession, renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import type { ApiKey } from "./keys";

const key: ApiKey = {
  id: "00000000-0000-4000-8000-000000000007",
  name: "Web shop",
  scopes: ["customers:read", "sales:read", "receivables:read", "sync:read"],
  hint: "1a2b",
  createdByName: "Demo Admin",
  ownerId: adminSession.user.id,
  ownerName: "Demo Admin",
  createdAt: "2026-01-01T00:00:00Z",
};

function listing(keys: () => ApiKey[]) {
  server.use(
    http.get("*/api/api-keys", () => {
      const items = keys();
      return HttpResponse.json({ items, page: 1, size: 50, total: items.length });
    }),
  );
}

it("a key is shown once with a call to this very address, and sent with the end that was chosen", async () => {
  const sent: unknown[] = [];
  let keys: ApiKey[] = [];
  listing(() => keys);
  server.use(
    http.post("*/api/api-keys", async ({ request }) => {
      sent.push(await request.json());
      keys = [key];
      return HttpResponse.json({ apiKey: key, key: "ll_secret1a2b" }, { status: 201 });
    }),
  );
  renderApp("/settings/api-keys");
  expect(await screen.findByText("No API keys yet")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Make a key" }));
  await userEvent.type(await screen.findByLabelText(/^Name/), "Web shop");
  await userEvent.selectOptions(screen.getByLabelText("Ends"), "NEVER");
  await userEvent.click(screen.getByRole("button", { name: "Make the key" }));

  expect(await screen.findByLabelText("Key")).toHaveValue("ll_secret1a2b");
  expect(screen.getByLabelText("Example")).toHaveValue(
    `curl -H "Authorization: Bearer ll_secret1a2b" ${window.location.origin}/api/customers`,
  );
  expect(sent).toEqual([
    {
      name: "Web shop",
      scopes: ["customers:read", "sales:read", "receivables:read", "sync:read"],
      neverExpires: true,
    },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(document.body).not.toHaveTextContent("ll_secret"));
  expect(screen.queryByDisplayValue(/ll_secret/)).not.toBeInTheDocument();
  expect(await screen.findByText("…1a2b")).toBeVisible();
});

it("what the server refuses of the end is said at the date, and nothing typed is lost", async () => {
  listing(() => [key]);
  const past = "The key would have ended already. Choose a time to come.";
  server.use(
    http.post("*/api/api-keys", () =>
      HttpResponse.json(
        { errors: [{ field: "expiresAt", message: past }] },
        { status: 400, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  renderApp("/settings/api-keys");
  await userEvent.click(await screen.findByRole("button", { name: "Make a key" }));
  await userEvent.type(await screen.findByLabelText(/^Name/), "Web shop");
  await userEvent.selectOptions(screen.getByLabelText("Ends"), "On a date");
  await userEvent.type(await screen.findByLabelText(/^Last day/), "2020-01-31");
  await userEvent.click(screen.getByRole("button", { name: "Make the key" }));
  const date = screen.getByLabelText(/^Last day/);
  await waitFor(() => expect(date).toHaveAccessibleDescription(past));
  expect(date).toHaveValue("2020-01-31");
  expect(screen.getByLabelText(/^Name/)).toHaveValue("Web shop");
});

it("a key is revoked only after a question", async () => {
  let keys = [key];
  listing(() => keys);
  server.use(
    http.delete(`*/api/api-keys/${key.id}`, () => {
      keys = [{ ...key, revokedAt: "2026-02-01T00:00:00Z" }];
      return HttpResponse.json(keys[0]);
    }),
  );
  renderApp("/settings/api-keys");
  await userEvent.click(await screen.findByRole("button", { name: "Revoke Web shop" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(screen.queryByText("Revoked")).not.toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText("Revoked")).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Revoke Web shop" })).not.toBeInTheDocument());
});

it("a key gets only the parts that were chosen in detail, starting from the preset before", async () => {
  const sent: unknown[] = [];
  listing(() => [key]);
  server.use(
    http.post("*/api/api-keys", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ apiKey: key, key: "ll_secret1a2b" }, { status: 201 });
    }),
  );
  renderApp("/settings/api-keys");
  await userEvent.click(await screen.findByRole("button", { name: "Make a key" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/^Name/), "Web shop");
  await userEvent.click(dialog.getByRole("radio", { name: "Choose in detail" }));
  expect(dialog.getByLabelText("Customers")).toHaveValue("READ");
  for (const part of ["Customers", "Receivables", "Sync", "Sales"]) {
    await userEvent.selectOptions(dialog.getByLabelText(part), "No access");
  }
  await userEvent.click(dialog.getByRole("button", { name: "Make the key" }));
  expect(await dialog.findByText("Choose what the key may do.")).toBeVisible();
  await userEvent.selectOptions(dialog.getByLabelText("Receivables"), "Read and write");
  await userEvent.click(dialog.getByRole("button", { name: "Make the key" }));
  await screen.findByLabelText("Key");
  expect(sent).toEqual([
    {
      name: "Web shop",
      scopes: ["receivables:read", "receivables:write"],
      expiresAt: expect.stringMatching(/^\d{4}-/),
    },
  ]);
});

it("a key without an owner is handed over to an administrator who may sign in", async () => {
  const { ownerId: _, ownerName: __, ...ownerless } = key;
  let keys: ApiKey[] = [ownerless];
  listing(() => keys);
  const sent: unknown[] = [];
  const person = (id: string, name: string, role: string, active: boolean) =>
    ({ ...adminSession.user, id, name, role, active, createdAt: "2026-01-01T00:00:00Z" }) as const;
  server.use(
    http.get("*/api/users", () =>
      HttpResponse.json({
        items: [
          person("00000000-0000-4000-8000-000000000011", "Ana", "ADMIN", true),
          person("00000000-0000-4000-8000-000000000012", "Rua", "SALES", true),
          person("00000000-0000-4000-8000-000000000013", "Ben", "ADMIN", false),
        ],
        page: 1,
        size: 200,
        total: 3,
      }),
    ),
    http.put(`*/api/api-keys/${key.id}/owner`, async ({ request }) => {
      sent.push(await request.json());
      keys = [{ ...key, ownerName: "Ana" }];
      return HttpResponse.json(keys[0]);
    }),
  );
  renderApp("/settings/api-keys");
  expect(await screen.findByText("Nobody: hand it over")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Hand over Web shop" }));
  const dialog = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(dialog.getByRole("option", { name: "Ana" })).toBeInTheDocument());
  expect(dialog.queryByRole("option", { name: /Rua|Ben/ })).not.toBeInTheDocument();
  await userEvent.selectOptions(dialog.getByLabelText(/^New owner/), "Ana");
  await userEvent.click(dialog.getByRole("button", { name: "Hand over" }));
  expect(await screen.findByRole("cell", { name: "Ana" })).toBeVisible();
  expect(sent).toEqual([{ userId: "00000000-0000-4000-8000-000000000011" }]);
});
