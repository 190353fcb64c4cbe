import { HttpResponse, http } from "msw";
import { server } from "./server";

export const id = "00000000-0000-4000-8000-000000000101";

export const invoiceId = "00000000-0000-4000-8000-000000000500";

export const money = (amount: string) => ({ amount, currency: "NZD" });

export const link = {
  ledgerContactId: "00000000-0000-4000-8000-000000000007",
  connectionId: "00000000-0000-4000-8000-000000000009",
  organisationName: "Harbour Trading",
  name: "Anchor Lines",
  archived: false,
  openInLedgerUrl: "https://books.example/contact/7",
};

export const summary = {
  customerId: id,
  links: [link],
  asOf: "2026-11-22T09:42:00Z",
  today: "2026-11-22",
  firstSaleOn: "2026-10-12",
  lastSaleOn: "2026-10-12",
  documents: 1,
  paidInvoices: 0,
  bought: { amounts: [], worth: [] },
  sales: [],
  months: [],
};

export const balance = {
  customerId: id,
  asAt: "2026-11-22",
  periods: ["NOT_DUE", "DAYS_1_TO_30"],
  organisations: [],
  ended: [],
  owes: { amounts: [money("640.0000")], worth: [] as object[] },
  owesOverdue: { amounts: [money("640.0000")], worth: [] as object[] },
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

export const invoice = {
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

export const quote = {
  ...invoice,
  id: "00000000-0000-4000-8000-000000000600",
  kind: "QUOTE",
  number: "QU-0042",
  standing: "SENT",
  daysOverdue: undefined,
  dueDate: "2026-12-01",
  total: money("99.0000"),
  open: money("0.0000"),
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

export function theBooksSay(sales: object, owed: object = {}, quotes: object[] = []) {
  server.use(
    http.get(`*/api/customers/${id}/sales-summary`, () => HttpResponse.json(sales)),
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json({ ...balance, ...owed })),
    http.get(`*/api/customers/${id}/sales-documents`, ({ request }) => {
      const items = new URL(request.url).searchParams.get("kind") === "QUOTE" ? quotes : [invoice];
      return HttpResponse.json({ items, page: 1, size: 15, total: items.length });
    }),
    http.get(`*/api/sales-documents/${quote.id}`, () =>
      HttpResponse.json({ ...details, document: quote, payments: [] }),
    ),
    http.get(`*/api/sales-documents/${invoiceId}`, () => HttpResponse.json(details)),
  );
}

export function theCompanyIs(part: object) {
  const company = { id, name: "Anchor Lines", people: [], editedFields: [], archived: false, version: 1, ...part };
  server.use(http.get(`*/api/companies/${id}`, () => HttpResponse.json(company)));
}

export const standing = {
  customerId: id,
  customerKind: "COMPANY",
  customerName: "Anchor Lines",
  connectionId: link.connectionId,
  organisationName: "Harbour Trading",
  connected: true,
  direction: "FROM_LEDGER",
  links: [],
  mayCreate: true,
};

export function itStands(...standings: object[]) {
  server.use(http.get(`*/api/customers/${id}/xero-contacts`, () => HttpResponse.json(standings)));
}

export const creation = {
  connectionId: link.connectionId,
  customerId: id,
  customerKind: "COMPANY",
  customerName: "Anchor Lines",
  state: "QUEUED",
  automatic: false,
  problems: [],
  attempts: 0,
  requestedBy: "Demo Admin",
  requestedAt: "2026-11-22T09:42:00Z",
  changedAt: "2026-11-22T09:42:00Z",
};
