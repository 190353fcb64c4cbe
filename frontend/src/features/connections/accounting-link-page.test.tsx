import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import type { Connection } from "@/domain/connections/connections";
import { renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const id = "00000000-0000-7000-8000-000000000001";
const selected: Connection = { id, application: "XERO", state: "SELECTED", figuresOld: false, choices: [] };

const applications = [{ code: "xero", name: "Xero", configured: true, writesContacts: true }];

function answerWith(connections: () => Connection[], offered = applications) {
  server.use(
    http.get("*/api/accounting-applications", () => HttpResponse.json(offered)),
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
        {
          code: "XERO",
          name: "Xero",
          configured: false,
          help: "Set XERO_CLIENT_ID and start again.",
          writesContacts: true,
        },
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
  expect(screen.getByText(/This page notices when you are done/)).toBeVisible();
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

it.each([
  [true, /adds a customer to Xero only when .*asks you to allow access to contacts/, /only reads/],
  [false, /only reads from Xero/, /adds a customer/],
])("says before the consent what it asks for (writes contacts: %s)", async (writesContacts, told, untold) => {
  const offered = [{ code: "xero", name: "Xero", configured: true, writesContacts }];
  answerWith(() => [], offered);
  renderApp("/settings/accounting-link");
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.queryByText(untold)).toBeNull();
  expect(screen.queryByText(/books are only read/)).toBeNull();
  cleanup();
  answerWith(() => [selected], offered);
  renderApp("/settings/accounting-link");
  expect(await screen.findByText(told)).toBeVisible();
});

it("an organisation that was set up again is linked in place of the former one after a choice that says what happens", async () => {
  const former: Connection = {
    ...selected,
    id: "00000000-0000-7000-8000-000000000009",
    state: "RECONNECT_NEEDED",
    connectedAt: "2026-03-01T09:42:00Z",
    organisation: { name: "Kiwi Ltd", baseCurrency: "NZD", countryCode: "NZ", shortCode: "!old" },
  };
  const choices = [{ organisationId: "new", name: "Kiwi Ltd", alreadyConnected: false, inPlaceOf: former.id }];
  answerWith(() => [former, { ...selected, state: "CHOOSING", choices }]);
  let sent: unknown;
  server.use(
    http.put(`*/api/connections/${id}`, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...selected, state: "CONNECTED" });
    }),
    http.get("*/api/connections/:id/sync-runs", () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
  );
  renderApp("/settings/accounting-link");
  expect(await screen.findByText("Kiwi Ltd may have been set up again in Xero")).toBeVisible();
  expect(screen.getAllByText(/NZD, NZ, !old/)[0]).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Link this organisation" }));
  expect(screen.getByText("Choose what happens to the former link.")).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "Continue with the new one in its place" }));
  await userEvent.click(screen.getByRole("button", { name: "Continue with the new one" }));
  await waitFor(() => expect(sent).toEqual({ organisationId: "new", formerLink: "REPLACE" }));
});

it.each([
  ["REPLACE", /^Yes/],
  ["KEEP", /^No, it is another organisation/],
])("before a link ends, it says where its sales are counted, and takes a no (%s)", async (formerLink, answer) => {
  const anew: Connection = {
    ...selected,
    id: "00000000-0000-7000-8000-000000000009",
    state: "CONNECTED",
    connectedAt: "2026-03-29T09:42:00Z",
    organisation: { name: "Kiwi Ltd", baseCurrency: "NZD", countryCode: "NZ", shortCode: "!new" },
  };
  const old: Connection = { ...anew, id, connectedAt: "2026-03-01T09:42:00Z", successor: anew.id };
  answerWith(() => [old, anew]);
  let query: string | undefined;
  server.use(
    http.delete(`*/api/connections/${id}`, ({ request }) => {
      query = new URL(request.url).search;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get("*/api/connections/:id/sync-runs", () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
  );
  renderApp("/settings/accounting-link");
  const [first] = await screen.findAllByRole("button", { name: "Disconnect" });
  await userEvent.click(first as HTMLElement);
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("Sales of Kiwi Ltd are counted from its new link from now on.")).toBeVisible();
  expect(within(dialog).getByText(/NZD, NZ, !new/)).toBeVisible();
  expect(within(dialog).getByRole("radio", { name: /^Yes/ })).toBeChecked();
  await userEvent.click(within(dialog).getByRole("radio", { name: answer }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Disconnect" }));
  await waitFor(() => expect(query).toBe(`?formerLink=${formerLink}`));
});

it("an unfinished choice does not keep another organisation from being added", async () => {
  answerWith(() => [{ ...selected, state: "CHOOSING", choices: [] }]);
  renderApp("/settings/accounting-link");
  expect(await screen.findByRole("button", { name: "Add another organisation" })).toBeVisible();
});
