import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { balance, books, connection, reconciliation, row } from "../../../tests/receivables-books";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";

let asked: URLSearchParams[] = [];
let askedDocuments: URLSearchParams[] = [];

/** Answers with an aged table, and remembers what was asked. */
function theBooksSay(part: object = {}) {
  server.use(
    http.get("*/api/receivables", ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ ...books, ...part });
    }),
  );
}

beforeEach(() => {
  asked = [];
  askedDocuments = [];
  server.use(
    http.get("*/api/connections", () => HttpResponse.json([connection])),
    http.get("*/api/connections/:id/sync-runs", () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
    http.get("*/api/connections/:id/reconciliation", () => HttpResponse.json(reconciliation)),
    http.get("*/api/receivables/documents", ({ request }) => {
      askedDocuments.push(new URL(request.url).searchParams);
      const document = {
        id: "00000000-0000-4000-8000-000000000500",
        kind: "INVOICE",
        number: "INV-1204",
        date: "2026-10-12",
        dueDate: "2026-11-01",
        total: { amount: "1234.5000", currency: "NZD" },
        open: { amount: "640.0000", currency: "NZD" },
        daysOverdue: 21,
        period: "DAYS_1_TO_30",
        customerId: row.customerId,
        customerKind: "COMPANY",
        ledgerContactId: "00000000-0000-4000-8000-000000000007",
        partyName: row.name,
        connectionId: connection.id,
        openInLedgerUrl: "https://books.example/invoice/500",
      };
      return HttpResponse.json({ items: [document], page: 1, size: 50, total: 1 });
    }),
  );
});

const table = () => screen.findByRole("table", { name: "Aged receivables" });

it("shows each age, totals before the rows, the worth in all, and that it is what Xero says", async () => {
  theBooksSay();
  renderApp("/receivables", salesSession);
  const rows = within(await table()).getAllByRole("row");
  expect(rows[1]).toHaveTextContent(/^TotalNZD–640\.00– 640\.00640\.00$/);
  expect(rows[2]).toHaveTextContent("Anchor Lines");
  expect(screen.getByRole("region", { name: "Summary" })).toHaveTextContent("NZD 640.00");
  expect(screen.getByRole("list", { name: "Open amounts in NZD by age" })).toHaveTextContent("1–30 days: 640.00");
  expect(await screen.findByText(/^Matches Xero/)).toBeVisible();
});

it("a figure leads to its documents, each to its customer and to Xero; the way stands in the address", async () => {
  theBooksSay();
  const { router } = renderApp("/receivables");
  await userEvent.click(
    within(await table()).getByRole("button", { name: "Anchor Lines, NZD, 1–30 days: 640.00. Show the documents" }),
  );
  const drawer = await screen.findByRole("dialog", { name: "Anchor Lines, NZD: 1–30 days" });
  const link = await within(drawer).findByRole("link", { name: "INV-1204" });
  expect(link).toHaveAttribute("href", expect.stringContaining(`/companies/${row.customerId}?document=`));
  expect(within(drawer).getByText("21 days late")).toBeVisible();
  expect(within(drawer).getByRole("link", { name: /Open INV-1204 in Xero/ })).toBeVisible();
  expect(router.state.location.search).toEqual({ of: "NZD", customer: row.customerId, part: "DAYS_1_TO_30" });
  expect(Object.fromEntries(askedDocuments[0] ?? [])).toMatchObject({
    currency: "NZD",
    customerId: row.customerId,
    period: "DAYS_1_TO_30",
  });
});

it("asks for another day, order and filters through the address, and starts at the first page again", async () => {
  theBooksSay();
  const { router } = renderApp("/receivables?page=3&asAt=2026-03-31&ageBy=DOCUMENT_DATE&periods=MONTHS");
  await table();
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    asAt: "2026-03-31",
    ageBy: "DOCUMENT_DATE",
    periods: "MONTHS",
    sort: "OUTSTANDING",
    descending: "true",
    page: "3",
    size: "50",
  });
  expect(screen.getByLabelText("Day")).toHaveValue("2026-03-31");
  await userEvent.selectOptions(screen.getByLabelText("As at"), "Today");
  await userEvent.selectOptions(screen.getByLabelText("Aged by"), "Due date");
  await userEvent.click(screen.getByLabelText("Overdue only"));
  await userEvent.click(within(await table()).getByRole("button", { name: "Customer" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ periods: "MONTHS", overdue: true, sort: "NAME" }));
  await waitFor(() =>
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      periods: "MONTHS",
      overdue: "true",
      sort: "NAME",
      descending: "false",
      page: "1",
      size: "50",
    }),
  );
});

it("leads on from a total only where its documents can be told from others", async () => {
  const notDue = { ...balance, periods: [{ period: "NOT_DUE", amount: "5.0000" }, balance.periods[1]] };
  theBooksSay({ totals: [notDue] });
  renderApp("/receivables?overdue=true&q=anch");
  const total = within((await table()).querySelectorAll("tr")[1] as HTMLElement);
  expect(total.getByText("5.00")).toBeVisible();
  expect(total.queryByRole("button", { name: /Not due/ })).not.toBeInTheDocument();
  await userEvent.click(total.getByRole("button", { name: /1–30 days/ }));
  await waitFor(() =>
    expect(Object.fromEntries(askedDocuments[0] ?? [])).toEqual({
      currency: "NZD",
      q: "anch",
      period: "DAYS_1_TO_30",
      page: "1",
      size: "50",
    }),
  );
});

it("shows the total of the base currency; those of many currencies come at a press", async () => {
  const currencies = ["AUD", "CAD", "EUR", "NZD"];
  theBooksSay({ totals: currencies.map((currency) => ({ ...balance, currency })) });
  renderApp("/receivables");
  const totals = async () => within(await table()).getAllByText("Total").length;
  expect(await totals()).toBe(1);
  // The base currency first.
  expect(within(await table()).getAllByRole("row")[1]).toHaveTextContent("NZD");
  await userEvent.click(screen.getByRole("button", { name: "Show the totals of all 4 currencies" }));
  expect(await totals()).toBe(4);
});

it("says why a day has no figures, and leads back to today", async () => {
  server.use(
    http.get("*/api/receivables", ({ request }) => {
      if (!new URL(request.url).searchParams.has("asAt")) return HttpResponse.json(books);
      const errors = [{ field: "asAt", message: "The books were read from 1 Jan 2024 on." }];
      return HttpResponse.json({ title: "Not valid", errors }, { status: 400 });
    }),
  );
  renderApp("/receivables?asAt=1999-12-31");
  expect(await screen.findByText("No figures for that day")).toBeVisible();
  expect(screen.getAllByText("The books were read from 1 Jan 2024 on.").length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("button", { name: "Show today" }));
  expect(await table()).toBeVisible();
});

it("downloads what is filtered, under the name that the server gives", async () => {
  theBooksSay();
  let query: string | undefined;
  server.use(
    http.get("*/api/receivables/export", ({ request }) => {
      query = new URL(request.url).search;
      const headers = { "content-disposition": 'attachment; filename="receivables-2026-11-22.csv"' };
      return new HttpResponse("Customer,Owes\r\n", { headers });
    }),
  );
  const saved: string[] = [];
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:file", revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  renderApp("/receivables?q=anch&currency=NZD");
  await userEvent.click(await screen.findByRole("button", { name: "Download CSV" }));
  await waitFor(() => expect(saved).toEqual(["receivables-2026-11-22.csv"]));
  expect(query).toBe("?sort=OUTSTANDING&descending=true&q=anch&currency=NZD");
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("an empty table says why: nothing matches", async () => {
  theBooksSay({ items: [], totals: [], baseTotals: [], total: 0 });
  renderApp("/receivables?q=zzz", salesSession);
  expect(await screen.findByText("No customer matches")).toBeVisible();
});
