import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import {
  balance,
  id,
  invoiceId,
  itStands,
  link,
  money,
  summary,
  theBooksSay,
  theCompanyIs,
} from "../../../../tests/customer-books";
import { renderApp, salesSession } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";

beforeEach(() => {
  theCompanyIs({});
  itStands();
});

const seal = {
  ledgerContactId: link.ledgerContactId,
  partyName: "Anchor Lines",
  state: "DIFFERS",
  checkedAt: "2026-11-22T09:42:00Z",
  ours: "652.0000",
  books: "640.0000",
  difference: "12.0000",
  current: true,
  explanation: "A payment is missing here.",
};

const organisation = {
  connectionId: link.connectionId,
  name: "Harbour Trading",
  baseCurrency: "NZD",
  currencies: balance.currencies,
  seals: [seal],
};

it("a balance that differs from Xero says by how much, and opens its check", async () => {
  theBooksSay({ ...summary, averageDaysToPay: "31.4000", paidInvoices: 48 });
  server.use(
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json({ ...balance, organisations: [organisation] })),
    http.post(`*/api/ledger-contacts/${link.ledgerContactId}/balance-check`, () =>
      HttpResponse.json({
        seal: { ...seal, state: "MATCHES", difference: "0.0000", explanation: "All agree." },
        documentsCompared: 1,
        documents: [],
      }),
    ),
  );
  renderApp(`/companies/${id}`, salesSession);
  const panel = await screen.findByRole("region", { name: "Balance" });
  expect(await within(panel).findByText("Differs by 12.00")).toBeVisible();
  const pays = within(screen.getByRole("region", { name: "Pays in" }));
  expect(pays.getByText("31 days")).toBeVisible();
  expect(pays.getByText("on average, over 48 invoices paid in the last 12 months")).toBeVisible();
  await userEvent.click(within(panel).getByRole("button", { name: "Anchor Lines: see why" }));
  const check = await screen.findByRole("dialog");
  expect(check).toHaveTextContent("12.00 more here than in Xero");
  await userEvent.click(within(check).getByRole("button", { name: "Ask Xero now about Anchor Lines" }));
  expect(await within(check).findByText("1 open document compared, none differs.")).toBeVisible();
});

const usd = (amount: string) => ({ amount, currency: "USD" });

it("a customer invoiced in dollars owes dollars, with the worth beside them", async () => {
  theBooksSay(
    { ...summary, bought: { amounts: [usd("500.00")], worth: [money("833.33")] } },
    {
      owes: { amounts: [usd("1907.15")], worth: [money("3178.58")] },
      owesOverdue: { amounts: [], worth: [] },
    },
  );
  renderApp(`/companies/${id}`, salesSession);
  const owes = await screen.findByRole("region", { name: "Owes" });
  expect(owes).toHaveTextContent("USD 1,907.15≈ NZD 3,178.58≈ in your base currency");
  expect(screen.getByRole("region", { name: "Overdue" })).toHaveTextContent("Nothing overdue");
  expect(screen.getByRole("region", { name: "Sales, last 12 months" })).toHaveTextContent("USD 500.00≈ NZD 833.33");
});

it("debts in the bases of two organisations stand side by side; nothing is said of a worth", async () => {
  const aud = { amount: "100.00", currency: "AUD" };
  theBooksSay(summary, {
    baseOutstanding: undefined,
    baseOverdue: undefined,
    owes: { amounts: [aud, money("200.00")], worth: [] },
    owesOverdue: { amounts: [aud], worth: [] },
  });
  renderApp(`/companies/${id}`, salesSession);
  const owes = await screen.findByRole("region", { name: "Owes" });
  expect(owes).toHaveTextContent(/AUD 100\.00NZD 200\.00$/);
  expect(screen.getByRole("region", { name: "Overdue" })).toHaveTextContent(/AUD 100\.00$/);
});

it("who owes nothing owes no currency", async () => {
  theBooksSay(summary, { owes: { amounts: [], worth: [] }, owesOverdue: { amounts: [], worth: [] } });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("region", { name: "Owes" })).toHaveTextContent(/Nothing$/);
});

it.each([
  [{}, "No payment has settled an invoice yet."],
  [
    { lastPaidOn: "2025-03-03" },
    "No invoice was paid in the last 12 months. The last payment of one was on 3 Mar 2025.",
  ],
  [
    { averageDaysToPay: "10.0", paidInvoices: 1, lastPaidOn: "2026-11-01" },
    "Too few to tell: 1 invoice paid in the last 12 months, after 10 days.",
  ],
  [
    { averageDaysToPay: "699.0", paidInvoices: 2, lastPaidOn: "2026-11-01" },
    "Too few to tell: 2 invoices paid in the last 12 months.",
  ],
  [
    { averageDaysToPay: "699.0", paidInvoices: 3, lastPaidOn: "2026-11-01", lastSaleOn: "2025-11-22" },
    "Nothing bought in the last 12 months. 3 invoices from before then paid in that time.",
  ],
])("tells no habit of payment that %o does not show", async (part, words) => {
  theBooksSay({ ...summary, ...part });
  renderApp(`/companies/${id}`, salesSession);
  const pays = await screen.findByRole("region", { name: "Pays in" });
  expect(pays).toHaveTextContent(words);
  expect(pays).not.toHaveTextContent("699");
});

const sales = (month: string) => ({ month, currency: "NZD", withoutTax: "10.00", withTax: "11.50" });

it("draws sales by month until today, and says since when nothing was bought", async () => {
  theBooksSay({ ...summary, lastSaleOn: "2025-09-11", months: [sales("2025-08"), sales("2025-09")] });
  renderApp(`/companies/${id}`, salesSession);
  const chart = await screen.findByRole("region", { name: "Sales by month" });
  const bars = within(chart).getAllByRole("listitem");
  expect(bars).toHaveLength(16);
  expect(bars.at(-1)).toHaveTextContent("Nov 26: 0.00");
  expect(chart).toHaveTextContent("Nothing bought since 11 Sep 2025, 14 months ago.");
});

it("says since when nothing was bought where the chart has no month left", async () => {
  theBooksSay({ ...summary, lastSaleOn: "2024-06-14" });
  renderApp(`/companies/${id}`, salesSession);
  const chart = await screen.findByRole("region", { name: "Sales by month" });
  expect(chart).toHaveTextContent("Nothing bought since 14 Jun 2024, 29 months ago.");
  expect(within(chart).queryByRole("list")).not.toBeInTheDocument();
});

it("calls a customer who bought last month not silent", async () => {
  theBooksSay({ ...summary, months: [sales("2026-10")] });
  renderApp(`/companies/${id}`, salesSession);
  const chart = await screen.findByRole("region", { name: "Sales by month" });
  expect(chart).toHaveTextContent("Last bought on 12 Oct 2026.");
  expect(chart).not.toHaveTextContent("Nothing bought");
});

it("says nothing of silence when something was bought this month", async () => {
  theBooksSay({ ...summary, lastSaleOn: "2026-11-02", months: [sales("2026-11")] });
  renderApp(`/companies/${id}`, salesSession);
  const chart = await screen.findByRole("region", { name: "Sales by month" });
  expect(chart).not.toHaveTextContent("Nothing bought");
});

it("the last price is what was paid, beside list price and discount; it leads to its invoice", async () => {
  theBooksSay(summary);
  const item = {
    code: "RACK",
    name: "Rack",
    quantity: "5",
    lastSoldOn: "2026-10-12",
    lastPrice: money("337.50"),
    lastPriceIncludesTax: false,
    listPrice: money("375.00"),
    discountRate: "10",
    lastDocumentId: invoiceId,
    lastDocumentNumber: "INV-1204",
    documents: 1,
    connectionId: link.connectionId,
  };
  const fine = { ...item, code: "PIN", name: "Pin", lastPrice: money("0.3333"), listPrice: undefined };
  const off = { ...item, code: "BOX", name: "Box", discountRate: undefined, discountAmount: money("20.00") };
  server.use(
    http.get(`*/api/customers/${id}/items-bought`, () =>
      HttpResponse.json({ items: [item, fine, off], page: 1, size: 15, total: 3 }),
    ),
  );
  const { router } = renderApp(`/companies/${id}?tab=items`, salesSession);
  const rows = within(await screen.findByRole("table", { name: "Items bought" })).getAllByRole("row");
  expect(rows[1]).toHaveTextContent("NZD 337.50 excl. taxList price NZD 375.00, less 10 %");
  expect(rows[2]).toHaveTextContent(/NZD 0\.3333 excl\. tax$/);
  expect(rows[3]).toHaveTextContent("List price NZD 375.00, less NZD 20.00 on the line");
  await userEvent.click(within(rows[1] as HTMLElement).getByRole("link", { name: "INV-1204" }));
  expect(await screen.findByText("Golf balls")).toBeVisible();
  expect(router.state.location.search).toEqual({ document: invoiceId });
});

it("asks for the balance of another day; what is owed today stays beside it", async () => {
  theBooksSay(summary);
  server.use(
    http.get(`*/api/customers/${id}/balance`, ({ request }) => {
      const asAt = new URL(request.url).searchParams.get("asAt");
      return HttpResponse.json(asAt ? { ...balance, asAt, currencies: [] } : balance);
    }),
  );
  renderApp(`/companies/${id}?asAt=2025-12-31`, salesSession);
  const panel = await screen.findByRole("region", { name: "Balance" });
  expect(await within(panel).findByText("Balance as at 31 Dec 2025")).toBeVisible();
  expect(within(panel).getByText("Nothing was open on this day.")).toBeVisible();
  expect(screen.getByRole("region", { name: "Owes" })).toHaveTextContent("NZD 640.00");
});

it("what an ended link holds is told apart from what is owed, with its name and date", async () => {
  const ended = {
    connectionId: "00000000-0000-7000-8000-0000000000ee",
    name: "Kiwi Ltd",
    endedAt: "2026-03-05T10:00:00Z",
    open: [money("212.00")],
  };
  theBooksSay(summary);
  server.use(http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json({ ...balance, ended: [ended] })));
  renderApp(`/companies/${id}`);
  const history = await screen.findByRole("region", { name: "History from ended links" });
  expect(history).toHaveTextContent("not counted as owed");
  expect(history).toHaveTextContent(/Kiwi Ltd, link ended 5 Mar 2026.*212\.00/);
});
