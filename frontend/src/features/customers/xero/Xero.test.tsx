import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { renderApp, salesSession } from "../../../../tests/renderApp";
import { server } from "../../../../tests/server";

const id = "00000000-0000-4000-8000-000000000101";
const invoiceId = "00000000-0000-4000-8000-000000000500";
const money = (amount: string) => ({ amount, currency: "NZD" });
const link = {
  ledgerContactId: "00000000-0000-4000-8000-000000000007",
  connectionId: "00000000-0000-4000-8000-000000000009",
  organisationName: "Harbour Trading",
  name: "Anchor Lines",
  archived: false,
  openInLedgerUrl: "https://books.example/contact/7",
};
const summary = {
  customerId: id,
  links: [link],
  asOf: "2026-11-22T09:42:00Z",
  documents: 1,
  paidInvoices: 0,
  sales: [],
  months: [],
};
const balance = {
  customerId: id,
  asAt: "2026-11-22",
  periods: ["NOT_DUE", "DAYS_1_TO_30"],
  organisations: [],
  baseOutstanding: money("640.0000"),
  baseOverdue: money("640.0000"),
  currencies: [
    {
      currency: "NZD",
      outstanding: "640.0000",
      overdue: "640.0000",
      unusedCredit: "0.0000",
      periods: [
        { period: "NOT_DUE", amount: "0.0000" },
        { period: "DAYS_1_TO_30", amount: "640.0000" },
      ],
    },
  ],
};
const invoice = {
  id: invoiceId,
  kind: "INVOICE",
  number: "INV-1204",
  standing: "OVERDUE",
  daysOverdue: 21,
  date: "2026-10-12",
  dueDate: "2026-11-01",
  total: money("1234.5000"),
  totalWithoutTax: money("1073.4800"),
  open: money("640.0000"),
  partyName: "Anchor Lines",
  connectionId: link.connectionId,
};
const details = {
  document: invoice,
  tax: money("161.0200"),
  paid: money("594.5000"),
  credited: money("0.0000"),
  linesIncludeTax: false,
  lines: [{ itemCode: "GB3", description: "Golf balls", quantity: "12.0000", unitPrice: "5.6125", amount: "67.3500" }],
  payments: [{ paidOn: "2026-10-30", amount: money("594.5000") }],
  allocations: [],
  readAt: "2026-11-22T09:42:00Z",
};

function theBooksSay(sales: object) {
  server.use(
    http.get(`*/api/customers/${id}/sales-summary`, () => HttpResponse.json(sales)),
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json(balance)),
    http.get(`*/api/customers/${id}/sales-documents`, () =>
      HttpResponse.json({ items: [invoice], page: 1, size: 15, total: 1 }),
    ),
    http.get(`*/api/sales-documents/${invoiceId}`, () => HttpResponse.json(details)),
  );
}

beforeEach(() => {
  const company = { id, name: "Anchor Lines", people: [], editedFields: [], archived: false, version: 1 };
  server.use(http.get(`*/api/companies/${id}`, () => HttpResponse.json(company)));
});

it("answers what is owed, how late it is, and how fresh the figures are", async () => {
  theBooksSay(summary);
  renderApp(`/companies/${id}`, salesSession);
  const owes = await screen.findByRole("region", { name: "Owes" });
  expect(owes).toHaveTextContent("NZD 640.00");
  expect(within(screen.getByRole("region", { name: "Overdue" })).getByLabelText("Overdue")).toBeVisible();
  expect(screen.getByText(/as of/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Open Anchor Lines in Xero (new tab)" })).toHaveAttribute(
    "href",
    link.openInLedgerUrl,
  );
  expect(await screen.findByText("Overdue 21 days")).toBeVisible();
});

it("opens a document into its lines and payments, and keeps it open in the address", async () => {
  theBooksSay(summary);
  const { router } = renderApp(`/companies/${id}`, salesSession);
  await userEvent.click(await screen.findByRole("button", { name: /INV-1204/ }));
  const line = (await screen.findByText("Golf balls")).closest("tr");
  expect(line).toHaveTextContent("5.6125");
  expect(line).toHaveTextContent("67.35");
  expect(screen.getByRole("region", { name: "Payments and credits" })).toHaveTextContent(
    "30 Oct 2026: paid NZD 594.50",
  );
  expect(router.state.location.search).toEqual({ document: invoiceId });
});

it("says plainly when no contact in Xero is this customer", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText("Not in Xero yet")).toBeVisible();
});
