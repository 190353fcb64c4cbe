import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { id, itStands, quote, summary, theBooksSay, theCompanyIs } from "../../../../tests/customer-books";
import { renderApp, salesSession } from "../../../../tests/render-app";

beforeEach(() => {
  theCompanyIs({});
  itStands();
});

it("lists what was offered apart from what was sold, and opens it into its lines", async () => {
  theBooksSay(summary, {}, [quote]);
  const { router } = renderApp(`/companies/${id}`, salesSession);
  const quotes = await screen.findByRole("table", { name: "Quotes" });
  expect(quotes).toHaveTextContent("Expires");
  expect(quotes).not.toHaveTextContent("Still open");
  const row = within(quotes).getByRole("row", { name: /QU-0042/ });
  expect(row).toHaveTextContent("Sent");
  expect(row).toHaveTextContent("1 Dec 2026");
  expect(row).toHaveTextContent("NZD 99.00");
  expect(screen.getByRole("table", { name: "Purchase history" })).not.toHaveTextContent("QU-0042");
  await userEvent.click(within(quotes).getByRole("button", { name: /QU-0042/ }));
  expect(await within(quotes).findByText("Golf balls")).toBeVisible();
  expect(screen.queryByText("Payments and credits")).not.toBeInTheDocument();
  expect(router.state.location.search).toEqual({ document: quote.id });
});

it("says nothing of quotes where there are none", async () => {
  theBooksSay(summary);
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("table", { name: "Purchase history" })).toBeVisible();
  expect(screen.queryByRole("region", { name: "Quotes" })).not.toBeInTheDocument();
});

it("shows the quotes of a customer that has bought nothing yet", async () => {
  theBooksSay({ ...summary, documents: 0 }, {}, [quote]);
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText("No sales yet")).toBeVisible();
  expect(await screen.findByRole("button", { name: /QU-0042/ })).toBeVisible();
});

it("opens the quote that a search leads to, and searches no other documents for it", async () => {
  theBooksSay(summary, {}, [quote]);
  renderApp(`/companies/${id}?q=QU-0042&document=${quote.id}`, salesSession);
  const quotes = await screen.findByRole("table", { name: "Quotes" });
  expect(await within(quotes).findByText("Golf balls")).toBeVisible();
  expect(await screen.findByRole("button", { name: /INV-1204/ })).toBeVisible();
  expect(screen.getByLabelText("Search documents")).toHaveValue("");
});
