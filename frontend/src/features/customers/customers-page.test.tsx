import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const anchor = {
  id: "00000000-0000-4000-8000-000000000101",
  kind: "COMPANY",
  name: "Anchor Lines",
  linked: true,
  severalCurrencies: false,
  owes: { amounts: [{ amount: "12480.5500", currency: "NZD" }], worth: [] as object[] },
  owesOverdue: { amounts: [{ amount: "3120.1000", currency: "NZD" }], worth: [] },
  bought: { amounts: [], worth: [] },
  lastSaleOn: "2026-11-12",
};

/** Answers with one customer, or none, and remembers what was asked. */
function customersAre(items: object[], total = items.length, part: object = {}) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get("*/api/customers", ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items, page: 1, size: 50, total, ...part });
    }),
  );
  return asked;
}

it("shows what a customer owes, and marks what is overdue by more than colour", async () => {
  customersAre([anchor]);
  renderApp("/customers");
  const row = (await screen.findByRole("link", { name: "Anchor Lines" })).closest("tr");
  if (!row) throw new Error("The customer stands in no row");
  expect(row).toHaveTextContent("NZD 12,480.55");
  expect(within(row).getByLabelText("Overdue")).toBeVisible();
  expect(row).toHaveTextContent("12 Nov 2026");
});

it("shows own currencies first, the worth only where it differs, and never one of nothing", async () => {
  const usd = { amount: "1907.1500", currency: "USD" };
  const nothing = { amounts: [], worth: [] };
  customersAre([
    { ...anchor, owes: { amounts: [usd], worth: [{ amount: "3178.5800", currency: "NZD" }] }, owesOverdue: nothing },
    { ...anchor, id: "00000000-0000-4000-8000-000000000102", name: "Paid Up", severalCurrencies: true, owes: nothing },
  ]);
  renderApp("/customers");
  const row = (await screen.findByRole("link", { name: "Anchor Lines" })).closest("tr");
  expect(row).toHaveTextContent("USD 1,907.15≈ NZD 3,178.58–12 Nov 2026");
  expect(screen.getByRole("link", { name: "Paid Up" }).closest("tr")).not.toHaveTextContent("≈");
});

it("says by what debts of several base currencies are sorted", async () => {
  const others = [{ currency: "EUR", worth: "1.6667" }, { currency: "ZAR" }];
  customersAre([anchor], 1, { sortedIn: { currency: "NZD", others } });
  renderApp("/customers?sort=-OUTSTANDING");
  expect(
    await screen.findByText(
      "Amounts are sorted by their worth in NZD. EUR 1 counts as NZD 1.6667, the latest rate on your documents. ZAR counts one to one, as no document has a rate.",
    ),
  ).toBeVisible();
});

it("puts search, filters and order into the address and asks the API for them", async () => {
  const asked = customersAre([anchor]);
  const { router } = renderApp("/customers?page=3");
  await userEvent.type(await screen.findByLabelText("Search customers"), "anch");
  await waitFor(() => expect(router.state.location.search).toEqual({ q: "anch" }));
  await userEvent.selectOptions(screen.getByLabelText("Kind"), "Companies");
  await userEvent.click(screen.getByLabelText("Overdue only"));
  await userEvent.click(await screen.findByRole("button", { name: "Owes" }));
  await waitFor(() =>
    expect(router.state.location.search).toEqual({
      q: "anch",
      kind: "COMPANY",
      overdue: true,
      sort: "-OUTSTANDING",
    }),
  );
  await waitFor(() =>
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      q: "anch",
      kind: "COMPANY",
      overdue: "true",
      sort: "OUTSTANDING",
      descending: "true",
      page: "1",
      size: "50",
    }),
  );
});

it("opens with the filters of its address, and clears them when nothing matches", async () => {
  const asked = customersAre([]);
  const { router } = renderApp("/customers?q=zzz&linked=false&sort=nonsense");
  expect(await screen.findByText("No customer matches")).toBeVisible();
  expect(asked[0]?.get("linked")).toBe("false");
  expect(asked[0]?.get("sort")).toBe("NAME");
  await userEvent.click(screen.getByRole("button", { name: "Clear search and filters" }));
  await waitFor(() => expect(router.state.location.searchStr).toBe(""));
  expect(screen.getByLabelText("Search customers")).toHaveValue("");
});

it("an empty workspace says what to do next, to each role what it can do", async () => {
  customersAre([]);
  renderApp("/customers", salesSession);
  expect(await screen.findByText(/ask an administrator to link Xero/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Link Xero" })).not.toBeInTheDocument();
});

it("a failed load says so and can be tried again", async () => {
  server.use(http.get("*/api/customers", () => new HttpResponse(null, { status: 500 })));
  renderApp("/customers");
  expect(await screen.findByRole("alert")).toHaveTextContent("Something went wrong in Ledgerlink.");
  customersAre([anchor]);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "Anchor Lines" })).toBeVisible();
});
