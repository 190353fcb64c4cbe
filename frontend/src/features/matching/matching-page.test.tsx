import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import type { Candidate, LedgerContact } from "./contacts";

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const candidate = (number: number, name: string, score: number): Candidate => ({
  customerId: uuid(number),
  kind: "COMPANY",
  name,
  email: "hello@harbour.example",
  phones: [],
  score,
  reasons: [{ field: "EMAIL", value: "hello@harbour.example" }],
  linkedNames: [],
});

const contact = (number: number, name: string, candidates: Candidate[]): LedgerContact => ({
  id: uuid(number),
  connectionId: uuid(900),
  organisationName: "Harbour Books",
  externalId: `x${number}`,
  name,
  email: "hello@harbour.example",
  phones: ["+64 9 555 0100"],
  archived: false,
  vendor: false,
  linkState: "PARKED",
  documents: 3,
  candidates,
});

const cafe = contact(1, "Harbour Cafe Ltd", [
  candidate(101, "Harbour Café", 84),
  candidate(102, "Harbour Catering", 61),
]);
const mill = contact(2, "Mill Road Bakery", [candidate(103, "Mill Rd Bakery", 70)]);
const tied = contact(3, "Two Of A Kind", [candidate(104, "Kind A", 88), candidate(105, "Kind B", 88)]);

let waiting: LedgerContact[];
let sent: unknown[];
let undone: string[];

beforeEach(() => {
  waiting = [cafe, mill, tied];
  sent = [];
  undone = [];
  server.use(
    http.get("*/api/ledger-contacts", ({ request }) => {
      const items = new URL(request.url).searchParams.get("linkState") === "PARKED" ? waiting : [];
      return HttpResponse.json({ items, page: 1, size: 50, total: items.length });
    }),
    http.post("*/api/link-decisions", async ({ request }) => {
      const { choices } = (await request.json()) as { choices: { ledgerContactId: string }[] };
      sent.push(choices);
      waiting = waiting.filter(({ id }) => !choices.some(({ ledgerContactId }) => ledgerContactId === id));
      return HttpResponse.json({ ...decision, decided: choices });
    }),
    http.delete("*/api/link-decisions/:id", ({ params }) => {
      undone.push(String(params.id));
      waiting = [cafe, mill, tied];
      return HttpResponse.json({ ...decision, undone: true });
    }),
  );
});

const decision = {
  id: uuid(500),
  decidedBy: "Demo Admin",
  decidedAt: "2026-03-04T09:00:00Z",
  undone: false,
  decided: [],
};
const comparison = (name: string) => screen.findByRole("table", { name: `${name} in Xero and here` });

it("shows both sides of the first that waits, and says in words what agrees", async () => {
  renderApp("/xero/matching");
  const table = await comparison("Harbour Cafe Ltd");
  expect(
    within(table).getByRole("row", { name: /E-mail hello@harbour.example hello@harbour.example Same/ }),
  ).toBeVisible();
  expect(within(table).getByRole("row", { name: /Phone .* Only in Xero/ })).toBeVisible();
  expect(screen.getByRole("radio", { name: "Harbour Café" })).toBeChecked();
  expect(screen.getAllByText(/84 of 100/)[0]).toBeVisible();
});

it("links, creates and leaves out by keys, and takes the last decision back", async () => {
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.keyboard("l");
  await comparison("Mill Road Bakery"); // the next one has taken its place
  await userEvent.keyboard("c");
  await comparison("Two Of A Kind");
  await userEvent.keyboard("n");
  await screen.findByText("Nothing waits for a decision");
  expect(sent).toEqual([
    [{ ledgerContactId: cafe.id, action: "LINK", seen: {}, customerId: uuid(101) }],
    [{ ledgerContactId: mill.id, action: "CREATE", seen: {} }],
    [{ ledgerContactId: tied.id, action: "IGNORE", seen: {} }],
  ]);
});

it("undoes from the list of this visit's decisions", async () => {
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.click(screen.getByRole("button", { name: /Link to Harbour Café/ }));
  await userEvent.click(
    await screen.findByRole("button", { name: "Undo: Harbour Cafe Ltd is linked to Harbour Café" }),
  );
  expect(await screen.findByText("Taken back", { selector: "p" })).toBeVisible();
  expect(undone).toEqual([decision.id]);
  await comparison("Harbour Cafe Ltd");
});

it("moves by keys, and links to another candidate that was chosen", async () => {
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.keyboard("jk");
  await comparison("Harbour Cafe Ltd");
  await userEvent.click(screen.getByRole("radio", { name: "Harbour Catering" }));
  await userEvent.click(screen.getByRole("button", { name: /Link to Harbour Catering/ }));
  await waitFor(() =>
    expect(sent).toEqual([[{ ledgerContactId: cafe.id, action: "LINK", seen: {}, customerId: uuid(102) }]]),
  );
});

it("links to any customer that was looked up", async () => {
  const row = { id: uuid(200), kind: "COMPANY", name: "Old Harbour Trading", linked: false, severalCurrencies: false };
  server.use(
    http.get("*/api/customers", () => HttpResponse.json({ items: [row], page: 1, size: 20, total: 1 })),
    http.get(`*/api/companies/${row.id}`, () => HttpResponse.json({ ...row, people: [], editedFields: [] })),
  );
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.type(screen.getByRole("combobox", { name: "Or look for another customer" }), "old har");
  await userEvent.click(await screen.findByRole("option", { name: "Old Harbour Trading", hidden: true }));
  await userEvent.click(await screen.findByRole("button", { name: /Link to Old Harbour Trading/ }));
  await waitFor(() =>
    expect(sent).toEqual([[{ ledgerContactId: cafe.id, action: "LINK", seen: {}, customerId: row.id }]]),
  );
});

it("links many to their best candidate from a score on, never where two are equally good", async () => {
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  expect(screen.getByRole("button", { name: "Link 1 to their best candidate" })).toBeEnabled();
  await userEvent.selectOptions(screen.getByLabelText("Least score for linking many"), "60");
  await userEvent.click(screen.getByRole("button", { name: "Link 2 to their best candidate" }));
  await waitFor(() =>
    expect(sent).toEqual([
      [
        { ledgerContactId: cafe.id, action: "LINK", seen: {}, customerId: uuid(101) },
        { ledgerContactId: mill.id, action: "LINK", seen: {}, customerId: uuid(103) },
      ],
    ]),
  );
});

it("creates all that were selected", async () => {
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Create 3 new" }));
  expect(await screen.findByText("3 created as new customers")).toBeVisible();
  expect(sent).toEqual([[cafe, mill, tied].map(({ id }) => ({ ledgerContactId: id, action: "CREATE", seen: {} }))]);
});

it("tells why a decision was refused, and keeps the contact", async () => {
  server.use(
    http.post("*/api/link-decisions", () =>
      HttpResponse.json(
        { title: "Somebody decided this meanwhile.", detail: "Harbour Cafe Ltd is linked already." },
        { status: 409, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  renderApp("/xero/matching");
  await comparison("Harbour Cafe Ltd");
  await userEvent.keyboard("l");
  expect(await screen.findByText("Harbour Cafe Ltd is linked already.")).toBeVisible();
  await comparison("Harbour Cafe Ltd");
});

it("unlinks a linked contact", async () => {
  const linked = {
    ...cafe,
    linkState: "LINKED",
    candidates: [],
    customer: { id: uuid(101), kind: "COMPANY", name: "Harbour Café" },
  };
  server.use(
    http.get("*/api/ledger-contacts", () => HttpResponse.json({ items: [linked], page: 1, size: 50, total: 1 })),
  );
  renderApp("/xero/matching?tab=linked");
  await userEvent.click(await screen.findByRole("button", { name: "Unlink: Harbour Cafe Ltd" }));
  await waitFor(() =>
    expect(sent).toEqual([[{ ledgerContactId: cafe.id, action: "UNLINK", seen: { customerId: uuid(101) } }]]),
  );
});

it("a sales rep looks, but cannot decide", async () => {
  renderApp("/xero/matching", salesSession);
  await comparison("Harbour Cafe Ltd");
  expect(screen.queryByRole("button", { name: /Link|Create|Not/ })).not.toBeInTheDocument();
  await userEvent.keyboard("l");
  expect(sent).toEqual([]);
});

it("counts what needs a person as every other screen does, and says where the rest of it is", async () => {
  waiting = [];
  server.use(
    http.get("*/api/sync-log/counts", () =>
      HttpResponse.json({ needAttention: 28, failed: 25, parked: 3, excluded: 7 }),
    ),
  );
  renderApp("/xero/matching?tab=failed");
  expect(await screen.findByRole("tab", { name: "Failed 25" })).toBeVisible();
  expect(screen.getByRole("tab", { name: "Waiting 3" })).toBeVisible();
  expect(
    await screen.findByText(/25 of 25 failed records are not listed here: people, items, documents, and contacts/),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "See them in the Sync Log" })).toHaveAttribute(
    "href",
    "/xero/sync-log?outcome=FAILED",
  );
});
