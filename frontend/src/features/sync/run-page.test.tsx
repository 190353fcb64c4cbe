import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { components } from "@/api/schema";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { answerWith, connectionId, ended, runId } from "./test-runs";

type Fate = components["schemas"]["Fate"];

const fate = (part: Partial<Fate>): Fate => ({
  id: crypto.randomUUID(),
  runId,
  connectionId,
  recordKind: "CONTACT",
  recordName: "Bo",
  externalId: "x1",
  outcome: "FAILED",
  reason: "last-name-missing",
  message: "Bo has no last name in the books.",
  nextStep: "Enter the last name in the books.",
  recordedAt: "2026-03-04T09:01:00Z",
  open: true,
  ...part,
});

const fates = [
  fate({ mendAt: "LEDGER", openInLedgerUrl: "https://example.com/contact/x1", field: "LastName" }),
  fate({ recordName: "Harbour Cafe", outcome: "PARKED", reason: "near-match", mendAt: "MATCHING" }),
  fate({ recordName: "Anchor Freight", outcome: "EXCLUDED", reason: "vendor", mendAt: "SETTINGS" }),
  fate({ recordName: "INV-7", recordKind: "INVOICE", outcome: "REPAIRED", reason: "changed-unstamped", open: false }),
];

let asked: URLSearchParams;
beforeEach(() => {
  answerWith(() => [
    { ...ended, kind: "RECHECK", counts: { ...ended.counts, failed: 1, parked: 1, excluded: 1, repaired: 1 } },
  ]);
  server.use(
    http.get(`*/api/sync-runs/${runId}/log`, ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: fates, page: 1, size: 50, total: fates.length });
    }),
  );
});

const entry = async (name: string) =>
  within((await screen.findAllByRole("listitem")).find((item) => within(item).queryByText(name)) as HTMLElement);

it("each fate leads to the place where it can be mended", async () => {
  renderApp(`/xero/sync-log/${runId}`);
  await screen.findByText("Bo");
  expect((await entry("Bo")).getByRole("link", { name: /Open Bo in Xero/ })).toHaveAttribute("target", "_blank");
  expect((await entry("Harbour Cafe")).getByRole("link", { name: "Decide in Matching" })).toHaveAttribute(
    "href",
    "/xero/matching?q=Harbour+Cafe",
  );
  expect((await entry("Anchor Freight")).getByRole("link", { name: "Change Sync Settings" })).toHaveAttribute(
    "href",
    `/xero/sync-settings?connection=${connectionId}`,
  );
  expect((await entry("INV-7")).getByText("Repaired")).toBeVisible();
});

it("says whose a record is, and leads to it and to the record", async () => {
  server.use(
    http.get(`*/api/sync-runs/${runId}/log`, () => {
      const items = [
        fate({ recordName: "Ottilie", recordKind: "CONTACT_PERSON", customerId: "c1", customerName: "Acme Ltd" }),
        fate({ recordName: "INV-8", recordKind: "INVOICE", partyName: "Vendor Ltd", ledgerContactId: "p1" }),
        fate({ recordName: "INV-9", recordKind: "INVOICE", documentId: "d1" }),
      ];
      return HttpResponse.json({ items, page: 1, size: 50, total: items.length });
    }),
  );
  renderApp(`/xero/sync-log/${runId}`);
  await screen.findByText("Ottilie");
  const link = async (record: string, name: string) => (await entry(record)).getByRole("link", { name });
  expect(await link("Ottilie", "Acme Ltd")).toHaveAttribute("href", "/customers/c1");
  expect(await link("INV-8", "Vendor Ltd")).toHaveAttribute("href", "/xero/matching?contact=p1");
  expect(await link("INV-9", "INV-9")).toHaveAttribute("href", "/xero/sales-log?q=INV-9&document=d1");
});

it("filters by outcome and by reason, in the address", async () => {
  const { router } = renderApp(`/xero/sync-log/${runId}`);
  await userEvent.click(await screen.findByRole("button", { name: "Needs a decision: 1" }));
  await waitFor(() => expect(asked.get("outcome")).toBe("PARKED"));
  await userEvent.click(await screen.findByRole("button", { name: "Last name is missing" }));
  await waitFor(() => expect(asked.get("reason")).toBe("last-name-missing"));
  expect(router.state.location.search).toMatchObject({ outcome: "PARKED", reason: "last-name-missing" });
  expect(screen.getByLabelText("Reason")).toHaveValue("last-name-missing");
});

it("a sales rep is not sent to settings that only administrators may change", async () => {
  renderApp(`/xero/sync-log/${runId}`, salesSession);
  await screen.findByText("Anchor Freight");
  expect(screen.queryByRole("link", { name: "Change Sync Settings" })).not.toBeInTheDocument();
});

it("a dry run shows its plan; its counts filter the rows", async () => {
  answerWith(() => [{ ...ended, kind: "DRY_RUN" }]);
  server.use(
    http.get(`*/api/sync-runs/${runId}/plan`, ({ request }) => {
      const action = new URL(request.url).searchParams.get("action");
      const rows = [
        { ledgerContactId: "1", name: "Mill Road Bakery", action: "CREATE_COMPANY" },
        { ledgerContactId: "2", name: "Harbour Cafe", action: "PARK", reason: "It may be Harbour Café." },
      ].filter((row) => !action || row.action === action);
      const counts = [
        { action: "CREATE_COMPANY", parties: 1 },
        { action: "PARK", parties: 1 },
      ];
      return HttpResponse.json({ counts, items: rows, page: 1, size: 50, total: rows.length });
    }),
  );
  renderApp(`/xero/sync-log/${runId}`);
  expect(await screen.findByText("A sync will create 1 company, leave 1 for you to decide.")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^Dry run of/);
  expect(screen.getByText("Mill Road Bakery")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Left for you to decide: 1" }));
  await waitFor(() => expect(screen.queryByText("Mill Road Bakery")).not.toBeInTheDocument());
  expect(screen.getByText("It may be Harbour Café.")).toBeVisible();
});
