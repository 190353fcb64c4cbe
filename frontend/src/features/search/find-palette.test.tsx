import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { grouped, linkTo } from "./hits";
import type { Hit } from "./use-find";

const id = "00000000-0000-7000-8000-000000000001";
const customerId = "00000000-0000-7000-8000-000000000002";
const hit = (part: Partial<Hit>): Hit => ({ kind: "COMPANY", id, title: "Harbour Cafe", detail: "Company", ...part });

const invoice = hit({
  kind: "SALES_DOCUMENT",
  title: "INV-0042",
  detail: "Invoice of Harbour Cafe, overdue",
  customerId,
  customerKind: "COMPANY",
  amount: { amount: "1234.50", currency: "NZD" },
  date: "2026-03-04",
});

async function ask(question: string) {
  server.use(http.get("*/api/vendors", () => HttpResponse.json({ items: [], page: 1, size: 50, total: 0 })));
  const app = renderApp("/vendors");
  await userEvent.click(await screen.findByRole("button", { name: /Where is it\?/ }));
  await userEvent.type(await screen.findByRole("textbox", { name: /Invoice number/ }), question);
  return app;
}

it("leads to the right place for each kind of record", () => {
  expect(linkTo(invoice)).toMatchObject({ to: "/companies/$companyId", search: { document: id, q: "INV-0042" } });
  expect(linkTo({ ...invoice, customerKind: "INDIVIDUAL" })).toMatchObject({ to: "/contacts/$contactId" });
  expect(linkTo(hit({ kind: "SALES_DOCUMENT" }))).toMatchObject({ to: "/xero/sales-log", search: { document: id } });
  expect(linkTo(hit({ kind: "LEDGER_CONTACT" }))).toMatchObject({ to: "/xero/matching", search: { contact: id } });
  expect(linkTo(hit({ kind: "FATE", title: "Bo" }))).toMatchObject({ to: "/xero/sync-log", search: { q: "Bo" } });
  expect(linkTo(hit({ kind: "ITEM", title: "Chair" }))).toMatchObject({ to: "/items", search: { q: "Chair" } });
});

it("puts the group of the best hit first", () => {
  const groups = grouped([invoice, hit({}), hit({ kind: "FATE" })]);
  expect(groups.map(({ label }) => label)).toEqual(["Sales documents", "Customers", "Not imported"]);
});

it("shows how an amount was understood, and each hit with its standing, amount and date", async () => {
  let asked: string | null = null;
  server.use(
    http.get("*/api/search", ({ request }) => {
      asked = new URL(request.url).searchParams.get("q");
      return HttpResponse.json({ understoodAs: "Looked for the amount 1,234.50", hits: [invoice] });
    }),
  );
  const { router } = await ask("1,234.50");
  expect(await screen.findByText("Looked for the amount 1,234.50")).toBeVisible();
  expect(asked).toBe("1,234.50");
  const row = await screen.findByRole("button", { name: /INV-0042/ });
  expect(row).toHaveTextContent("Invoice of Harbour Cafe, overdue");
  expect(row).toHaveTextContent("NZD 1,234.50");
  expect(row).toHaveTextContent("4 Mar 2026");
  server.use(http.get("*/api/companies/*", () => new HttpResponse(null, { status: 404 })));
  await userEvent.click(row);
  await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${customerId}`));
  expect(router.state.location.search).toMatchObject({ document: id, q: "INV-0042" });
});

it("Enter before the answer opens its first hit, not one of the question before", async () => {
  server.use(
    http.get("*/api/search", async ({ request }) => {
      const q = new URL(request.url).searchParams.get("q");
      if (q === "harbour") await delay(300);
      return HttpResponse.json({ hits: [hit(q === "harbour" ? { kind: "ITEM", title: "Harbour chair" } : {})] });
    }),
    http.get("*/api/items", () => HttpResponse.json({ items: [], page: 1, size: 50, total: 0 })),
  );
  const { router } = await ask("harb");
  await screen.findByRole("button", { name: /Harbour Cafe/ });
  await userEvent.type(screen.getByRole("textbox", { name: /Invoice number/ }), "our{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/items"));
  expect(router.state.location.search).toMatchObject({ q: "Harbour chair" });
});

it("says what to try when nothing is found, and jumps to screens", async () => {
  server.use(http.get("*/api/search", () => HttpResponse.json({ hits: [] })));
  await ask("zzzz");
  expect(await screen.findByText(/Nothing found for “zzzz”. Try a part of the number/)).toBeVisible();
});
