import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { connection, reconciliation } from "../../../tests/receivables-books";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const partyId = "00000000-0000-4000-8000-000000000007";
const customerId = "00000000-0000-4000-8000-000000000101";
const seal = {
  ledgerContactId: partyId,
  partyName: "Anchor Lines",
  state: "DIFFERS",
  checkedAt: "2026-11-22T09:42:00Z",
  ours: "652.0000",
  books: "640.0000",
  difference: "12.0000",
  current: true,
  explanation: "A payment is missing here.",
};
const document = {
  documentId: "00000000-0000-4000-8000-000000000500",
  kind: "INVOICE",
  number: "INV-1204",
  currency: "NZD",
  ours: "652.0000",
  books: "640.0000",
  cause: "A payment of 12.00 was entered in Xero after the last sync.",
};
const difference = {
  seal,
  customerId,
  customerKind: "COMPANY",
  causes: ["A payment was changed without a new time stamp: run a re-check."],
  documents: [],
};

beforeEach(() => {
  const differing = { ...reconciliation, state: "DIFFERS", matching: 11, differing: 1 };
  server.use(
    http.get("*/api/connections", () => HttpResponse.json([connection])),
    http.get("*/api/connections/:id/sync-runs", () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
    http.get("*/api/connections/:id/reconciliation", () => HttpResponse.json(differing)),
    http.get("*/api/connections/:id/reconciliation/differences", () =>
      HttpResponse.json({ items: [difference], page: 1, size: 20, total: 1 }),
    ),
  );
});

it("lists what differs with both balances, the likely cause, and Xero’s answer document by document", async () => {
  server.use(
    http.post(`*/api/ledger-contacts/${partyId}/balance-check`, () =>
      HttpResponse.json({ seal, documentsCompared: 3, documents: [document] }),
    ),
  );
  renderApp("/xero/reconciliation", salesSession);
  expect(await screen.findByText("1 customer differs")).toBeVisible();
  const party = await screen.findByRole("article", { name: "Anchor Lines" });
  expect(party).toHaveTextContent("12.00 more here than in Xero");
  expect(party).toHaveTextContent("run a re-check");
  expect(screen.queryByRole("button", { name: "Check now" })).not.toBeInTheDocument();

  await userEvent.click(within(party).getByRole("button", { name: "Ask Xero now about Anchor Lines" }));
  const answer = await within(party).findByRole("table", { name: "Documents that differ" });
  expect(answer).toHaveTextContent("652.00");
  expect(answer).toHaveTextContent("A payment of 12.00 was entered in Xero after the last sync.");
  expect(within(answer).getByRole("link", { name: "Invoice INV-1204" })).toHaveAttribute(
    "href",
    `/companies/${customerId}?document=${document.documentId}`,
  );
  expect(party).toHaveTextContent("3 open documents compared, 1 differs.");
});

it("says in words when Xero cannot be asked now", async () => {
  const problem = { title: "Xero asks for a pause", detail: "Ask again after 09:50." };
  server.use(
    http.post(`*/api/ledger-contacts/${partyId}/balance-check`, () => HttpResponse.json(problem, { status: 429 })),
  );
  renderApp("/xero/reconciliation");
  await userEvent.click(await screen.findByRole("button", { name: "Ask Xero now about Anchor Lines" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Ask again after 09:50.");
});

it("an administrator starts a check of all balances, and is led to its run", async () => {
  const run = {
    id: "00000000-0000-4000-8000-000000000700",
    connectionId: connection.id,
    kind: "BALANCE_CHECK",
    trigger: "PERSON",
    state: "RUNNING",
    activity: "Comparing 1,204 balances",
    queuedAt: "2026-11-22T09:42:00Z",
    streams: [],
    counts: { processed: 0, changed: 0, excluded: 0, failed: 0, parked: 0, repaired: 0 },
    calls: 0,
  };
  let kind: unknown;
  server.use(
    http.post("*/api/connections/:id/sync-runs", async ({ request }) => {
      kind = await request.json();
      return HttpResponse.json(run, { status: 202 });
    }),
    http.get("*/api/sync-runs/:id", () => HttpResponse.json(run)),
  );
  renderApp("/xero/reconciliation");
  await userEvent.click(await screen.findByRole("button", { name: "Check now" }));
  expect(await screen.findByText(/Comparing 1,204 balances/)).toBeVisible();
  await waitFor(() => expect(kind).toEqual({ kind: "BALANCE_CHECK" }));
  expect(screen.getByRole("link", { name: "see its progress" })).toHaveAttribute("href", `/xero/sync-log/${run.id}`);
});
