import { screen, waitFor, within } from "@testing-library/react";
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
  today: "2026-11-22",
  firstSaleOn: "2026-10-12",
  lastSaleOn: "2026-10-12",
  documents: 1,
  paidInvoices: 0,
  bought: { amounts: [], worth: [] },
  sales: [],
  months: [],
};
const balance = {
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

function theBooksSay(sales: object, owed: object = {}) {
  server.use(
    http.get(`*/api/customers/${id}/sales-summary`, () => HttpResponse.json(sales)),
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json({ ...balance, ...owed })),
    http.get(`*/api/customers/${id}/sales-documents`, () =>
      HttpResponse.json({ items: [invoice], page: 1, size: 15, total: 1 }),
    ),
    http.get(`*/api/sales-documents/${invoiceId}`, () => HttpResponse.json(details)),
  );
}

function theCompanyIs(part: object) {
  const company = { id, name: "Anchor Lines", people: [], editedFields: [], archived: false, version: 1, ...part };
  server.use(http.get(`*/api/companies/${id}`, () => HttpResponse.json(company)));
}

const standing = {
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

function itStands(...standings: object[]) {
  server.use(http.get(`*/api/customers/${id}/xero-contacts`, () => HttpResponse.json(standings)));
}

const creation = {
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

beforeEach(() => {
  theCompanyIs({});
  itStands();
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
  expect(screen.getByText(/No organisation is linked to this workspace/)).toBeVisible();
});

it("offers to create in Xero what is not there yet", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  itStands(standing);
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("link", { name: "Create in Xero" })).toHaveAttribute(
    "href",
    `/companies/${id}/create-in-xero`,
  );
});

it("says why somebody may not create it, and that a contact stands for its company", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  const company = "00000000-0000-4000-8000-000000000102";
  itStands({
    ...standing,
    customerId: company,
    customerName: "Harbour Ltd",
    mayCreate: false,
    mayNotReason: "An administrator has left creating in Xero to administrators.",
  });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText(/An administrator has left creating/)).toBeVisible();
  expect(screen.getByText(/linked to Harbour Ltd, the company that this contact belongs to/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Create in Xero" })).not.toBeInTheDocument();
});

it.each([
  [{ state: "QUEUED", automatic: true }, "Will be created in Xero", "See how it goes"],
  [{ state: "UNSURE" }, "No clear answer from Xero yet", "See how it goes"],
  [{ state: "REFUSED", mayHaveArrivedAs: "LL-1" }, "No clear answer from Xero", "Look and decide"],
  [{ state: "REFUSED", message: "Xero says no." }, "Was not created in Xero", "See why and try again"],
  [{ state: "PARKED" }, "Looks like a contact in Xero", "Decide"],
])("shows a creation that is %o, and leads to it", async (part, badge, verb) => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  itStands({ ...standing, creation: { ...creation, ...part } });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText(badge)).toBeVisible();
  expect(screen.getByRole("link", { name: verb })).toBeVisible();
});

it("shows the figures as soon as a creation in the background has ended in a link", async () => {
  let links: object[] = [];
  server.use(
    http.get(`*/api/customers/${id}/xero-contacts`, () => {
      const answer = [
        { ...standing, links, creation: { ...creation, state: links.length > 0 ? "LINKED" : "SENDING" } },
      ];
      links = [{ ...link, externalId: "x7" }];
      return HttpResponse.json(answer);
    }),
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json(balance)),
    http.get(`*/api/customers/${id}/sales-summary`, () =>
      HttpResponse.json({ ...summary, documents: 0, links: links.length > 0 ? [link] : [] }),
    ),
  );
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText("Linked to Harbour Trading")).toBeVisible();
});

it("ends a link after a question, and takes that back", async () => {
  theBooksSay(summary);
  itStands({ ...standing, links: [{ ...link, externalId: "x7" }] });
  const asked: string[] = [];
  const decision = { id: invoiceId, decidedBy: "Demo Admin", decidedAt: summary.asOf, undone: false, decided: [] };
  server.use(
    http.delete(`*/api/customers/${id}/xero-contact`, ({ request }) => {
      asked.push(new URL(request.url).search);
      theBooksSay({ ...summary, links: [], documents: 0 });
      itStands(standing);
      return HttpResponse.json(decision);
    }),
    http.delete(`*/api/link-decisions/${decision.id}`, () => {
      asked.push("undo");
      return HttpResponse.json({ ...decision, undone: true });
    }),
  );
  renderApp(`/companies/${id}`, salesSession);
  await userEvent.click(await screen.findByRole("button", { name: "More about Anchor Lines in Xero" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Unlink", hidden: true }));
  const question = await screen.findByRole("dialog");
  expect(question).toHaveTextContent("Nothing changes in Xero.");
  await userEvent.click(within(question).getByRole("button", { name: "Unlink" }));
  expect(await screen.findByRole("link", { name: "Create in Xero" })).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back")).toBeVisible();
  expect(asked).toEqual([`?connectionId=${link.connectionId}&ledgerContactId=${link.ledgerContactId}`, "undo"]);
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

it("offers the choice where a field was edited here and differs in Xero", async () => {
  theBooksSay(summary);
  theCompanyIs({ email: "here@example.com", editedFields: ["email"] });
  const difference = {
    field: "email",
    ours: "here@example.com",
    books: "books@example.com",
    bothChanged: true,
    ledgerContactId: link.ledgerContactId,
    organisationName: "Harbour Trading",
  };
  let differences: object[] = [difference];
  let kept: unknown;
  server.use(
    http.get(`*/api/customers/${id}/field-differences`, () => HttpResponse.json(differences)),
    http.put(`*/api/customers/${id}/field-differences/email`, async ({ request }) => {
      kept = await request.json();
      differences = [];
      return HttpResponse.json(differences);
    }),
  );
  renderApp(`/companies/${id}`, salesSession);
  const panel = await screen.findByRole("region", { name: "Different in Xero" });
  expect(panel).toHaveTextContent("Changed here and in Xero: choose one.");
  expect(panel).toHaveTextContent("Harbour Trading in Xero: books@example.com");
  expect(screen.getByText(/edited here$/)).toBeVisible();
  await userEvent.click(within(panel).getByRole("button", { name: "Take Xero’s: E-mail" }));
  await waitFor(() => expect(panel).not.toBeInTheDocument());
  expect(kept).toEqual({ keep: "BOOKS", seen: { ours: "here@example.com", books: "books@example.com" } });
});

it("leads from a customer that was merged in Xero to the one that it became", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  const survivor = "00000000-0000-4000-8000-000000000102";
  theCompanyIs({ mergedInto: survivor });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("link", { name: "Open the customer that it became" })).toHaveAttribute(
    "href",
    `/customers/${survivor}`,
  );
});

it("opens the document that a link names, also when it stands on another page of the history", async () => {
  theBooksSay(summary);
  server.use(
    http.get(`*/api/customers/${id}/sales-documents`, () =>
      HttpResponse.json({
        items: [{ ...invoice, id: link.connectionId, number: "INV-9" }],
        page: 1,
        size: 15,
        total: 16,
      }),
    ),
  );
  renderApp(`/companies/${id}?document=${invoiceId}`, salesSession);
  const opened = await screen.findByRole("region", { name: "Invoice INV-1204" });
  expect(await within(opened).findByText("Golf balls")).toBeVisible();
});

it("lists the contacts in Xero that are this customer by organisation", async () => {
  const other = {
    ...link,
    ledgerContactId: "00000000-0000-4000-8000-000000000008",
    name: "Anchor Lines AU",
    organisationName: "Coastal Pty",
  };
  theBooksSay({ ...summary, links: [link, other] });
  renderApp(`/companies/${id}`, salesSession);
  const list = await screen.findByRole("list", { name: "Contacts in Xero that are this customer" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining("Coastal Pty: Anchor Lines AU"),
    expect.stringContaining("Harbour Trading: Anchor Lines"),
  ]);
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
