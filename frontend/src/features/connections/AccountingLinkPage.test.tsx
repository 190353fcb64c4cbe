import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import type { Connection } from "@/api/connections";
import { renderApp } from "../../../tests/renderApp";
import { server } from "../../../tests/server";

const id = "00000000-0000-7000-8000-000000000001";
const selected: Connection = { id, application: "XERO", state: "SELECTED", choices: [] };

function answerWith(connections: () => Connection[]) {
  server.use(
    http.get("*/api/connections", () => HttpResponse.json(connections())),
    http.post(`*/api/connections/${id}/authorization`, () =>
      HttpResponse.json({ connection: selected, authorizeUrl: "https://login.example/authorize?state=1" }),
    ),
  );
}

it("an installation without credentials says so and does not offer to save", async () => {
  server.use(
    http.get("*/api/accounting-applications", () =>
      HttpResponse.json([
        { code: "XERO", name: "Xero", configured: false, help: "Set XERO_CLIENT_ID and start again." },
      ]),
    ),
  );
  renderApp("/settings/accounting-link");
  expect(await screen.findByText("Set XERO_CLIENT_ID and start again.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
});

it("the new tab is opened within the click and then sent to the consent", async () => {
  answerWith(() => [selected]);
  const tab = { location: { replace: vi.fn() }, close: vi.fn(), opener: window };
  vi.spyOn(window, "open").mockReturnValue(tab as unknown as Window);
  renderApp("/settings/accounting-link");
  await userEvent.click(await screen.findByRole("button", { name: "Connect to Xero" }));
  await waitFor(() => expect(tab.location.replace).toHaveBeenCalledWith("https://login.example/authorize?state=1"));
  expect(tab.opener).toBeNull();
  expect(screen.getByText(/This page notices by itself/)).toBeVisible();
});

it("a blocked tab is replaced by a link", async () => {
  answerWith(() => [selected]);
  vi.spyOn(window, "open").mockReturnValue(null);
  renderApp("/settings/accounting-link");
  await userEvent.click(await screen.findByRole("button", { name: "Connect to Xero" }));
  expect(await screen.findByRole("link", { name: "Open Xero in a new tab" })).toHaveAttribute(
    "href",
    "https://login.example/authorize?state=1",
  );
});

it("the page notices by itself that another tab has finished", async () => {
  let connections = [selected];
  answerWith(() => connections);
  renderApp("/settings/accounting-link");
  await screen.findByText("Not connected yet");
  connections = [
    { ...selected, state: "CONNECTED", connectedAt: "2026-03-04T09:42:00Z", organisation: { name: "Harbour Books" } },
  ];
  server.use(
    http.get(`*/api/connections/${id}/sync-runs`, () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
  );
  const other = new BroadcastChannel("ledgerlink-accounting-link");
  other.postMessage("changed");
  expect(await screen.findByRole("heading", { name: "Harbour Books" })).toBeVisible();
  other.close();
});

it("an organisation that is linked already cannot be chosen, and says why", async () => {
  answerWith(() => [
    {
      ...selected,
      state: "CHOOSING",
      choices: [
        { organisationId: "a", name: "First Books", alreadyConnected: true },
        { organisationId: "b", name: "Second Books", alreadyConnected: false },
      ],
    },
  ]);
  renderApp("/settings/accounting-link");
  expect(await screen.findByRole("radio", { name: "First Books" })).toBeDisabled();
  expect(screen.getByText("Already linked to this workspace")).toBeVisible();
  expect(screen.getByRole("radio", { name: "Second Books" })).toBeChecked();
});
