import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Creation } from "@/domain/creations/standings";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { type CreationState, stateNames } from "./words";

const connectionId = "00000000-0000-7000-8000-000000000001";
const base = `*/api/connections/${connectionId}`;
const customer = (index: number) => ({
  id: `00000000-0000-7000-8000-0000000001${String(index).padStart(2, "0")}`,
  kind: "COMPANY",
  name: `Customer ${index}`,
  email: `c${index}@x.example`,
  createdAt: "2026-03-04T09:00:00Z",
});
const creation = (index: number, state: CreationState, more: Partial<Creation> = {}): Creation => ({
  connectionId,
  customerId: customer(index).id,
  customerKind: "COMPANY",
  customerName: customer(index).name,
  state,
  automatic: true,
  problems: [],
  attempts: 1,
  requestedBy: "Mere Admin",
  requestedAt: "2026-03-04T09:00:00Z",
  changedAt: "2026-03-04T09:00:00Z",
  mayCancel: true,
  ...more,
});

const refused = { lastState: "REFUSED", lastMessage: "Xero wants a shorter name.", lastAt: "2026-03-05T09:00:00Z" };

let creations: Creation[];

/** @param tried how many of them, from the first on, came to nothing before */
function missingAre(total: number, tried = 0) {
  server.use(
    http.get(`${base}/customers-to-create`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const page = Number(searchParams.get("page"));
      const size = searchParams.get("size") === "50" ? 4 : 200; // a list of few rows: many are slow to look through
      const all = searchParams.get("q")
        ? []
        : Array.from({ length: total }, (_, index) => ({
            ...customer(index + 1),
            ...(index < tried && refused),
          })).slice(searchParams.get("tried") === "false" ? tried : 0);
      return HttpResponse.json({ items: all.slice((page - 1) * size, page * size), page, size, total: all.length });
    }),
  );
}

beforeEach(() => {
  creations = [];
  server.use(
    http.get("*/api/connections", () =>
      HttpResponse.json([
        {
          id: connectionId,
          application: "XERO",
          state: "CONNECTED",
          organisation: { name: "Harbour Books" },
          connectedAt: "2026-03-04T09:00:00Z",
          choices: [],
        },
      ]),
    ),
    http.get(`${base}/sync-runs`, () => HttpResponse.json({ items: [], page: 1, size: 10, total: 0 })),
    http.get(`${base}/contact-creations`, ({ request }) => {
      const state = new URL(request.url).searchParams.get("state");
      const items = creations.filter((one) => !state || one.state === state);
      const counts = stateNames.map((name) => ({
        state: name,
        count: creations.filter((one) => one.state === name).length,
      }));
      return HttpResponse.json({ items, page: 1, size: 50, total: items.length, counts });
    }),
  );
  missingAre(3);
});

it("those that are ticked are queued after a question that names the books and the time", async () => {
  let sent: unknown;
  server.use(
    http.post(`${base}/contact-creations`, async ({ request }) => {
      sent = await request.json();
      creations = [creation(1, "QUEUED"), creation(3, "LINKED")];
      return HttpResponse.json({ queued: 1, skipped: 1 }, { status: 202 });
    }),
  );
  const { router } = renderApp("/xero/creations");
  expect(await screen.findByRole("button", { name: "Create in Xero" })).toBeDisabled();
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Customer 1" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Customer 3" }));
  await userEvent.click(screen.getByRole("button", { name: "Create 2 in Xero" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Create 2 customers in Harbour Books?" }));
  expect(dialog.getByText(/takes a few seconds/)).toBeInTheDocument();
  expect(sent).toBeUndefined();
  await userEvent.click(dialog.getByRole("button", { name: "Create in Xero" }));
  expect(await screen.findByText("1 customer will be created in Harbour Books")).toBeVisible();
  expect(sent).toEqual({ customerIds: [customer(1).id, customer(3).id] });
  expect(router.state.location.search).toEqual({ tab: "creations" });
  expect(await screen.findByText("0 of 1 done since this was opened")).toBeVisible();
});

it("a page is ticked at once, or all that is found over all pages", async () => {
  missingAre(6);
  renderApp("/xero/creations");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  expect(screen.getByRole("button", { name: "Create 4 in Xero" })).toBeEnabled();
  await userEvent.click(screen.getByRole("button", { name: "Select all 6" }));
  expect(await screen.findByRole("button", { name: "Create 6 in Xero" })).toBeEnabled();
  await userEvent.click(screen.getByRole("button", { name: "Next page" }));
  expect(await screen.findByRole("checkbox", { name: "Select Customer 6" })).toBeChecked();
  await userEvent.click(screen.getByRole("button", { name: "Select none" }));
  expect(screen.getByRole("checkbox", { name: "Select Customer 6" })).not.toBeChecked();
});

it("those that were tried before say why, and are ticked one by one alone", async () => {
  missingAre(6, 1);
  renderApp("/xero/creations");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  expect(screen.getByRole("checkbox", { name: "Select Customer 1" })).not.toBeChecked();
  expect(screen.getByRole("button", { name: "Create 3 in Xero" })).toBeEnabled();
  const row = within(screen.getByRole("row", { name: /Customer 1/ }));
  expect(row.getByText("Xero wants a shorter name.")).toBeVisible();
  expect(row.getByRole("link", { name: "See why: Customer 1" })).toHaveAttribute(
    "href",
    `/companies/${customer(1).id}/create-in-xero?connection=${connectionId}`,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Select all 5" }));
  expect(await screen.findByRole("button", { name: "Create 5 in Xero" })).toBeEnabled();
  expect(screen.getByText(/1 customer was tried before and is left out/)).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Customer 1" }));
  expect(screen.getByRole("button", { name: "Create 6 in Xero" })).toBeEnabled();
});

it("does not say of one that may be in Xero that it was not created", async () => {
  creations = [creation(1, "REFUSED", { mayHaveArrivedAs: "LL-1" })];
  renderApp("/xero/creations?tab=creations");
  const list = within(await screen.findByRole("list", { name: "Creations" }));
  expect(list.getByText("May be in Xero")).toBeVisible();
  expect(list.getByRole("link", { name: "Look and decide: Customer 1" })).toBeVisible();
});

it("what a person has to decide is said, with what Xero said, and can be dismissed", async () => {
  const message = "Customer 2 was not created: Xero wants a shorter name.";
  creations = [
    creation(1, "PARKED", { message: "It looks like Customer One in Xero." }),
    creation(2, "REFUSED", { message, answer: "HTTP 400: too long", correlationId: "corr-2" }),
    creation(3, "LINKED", { openInLedgerUrl: "https://go.xero.com/3" }),
  ];
  server.use(
    http.delete(`${base}/contact-creations/${customer(1).id}`, () => {
      creations = creations.slice(1);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/xero/creations?tab=creations");
  const list = within(await screen.findByRole("list", { name: "Creations" }));
  expect(list.getByText(message)).toBeVisible();
  expect(list.getByRole("link", { name: "Decide: Customer 1" })).toBeVisible();
  expect(list.getByRole("link", { name: "See why and try again: Customer 2" })).toBeVisible();
  expect(list.getByRole("link", { name: "Open Customer 3 in Xero (new tab)" })).toBeVisible();
  expect(await screen.findByRole("link", { name: /Create in Xero\s*2\s*to decide/ })).toBeInTheDocument();
  await userEvent.click(list.getByRole("button", { name: "What Xero said" }));
  await waitFor(() => expect(screen.getByText("HTTP 400: too long")).toBeVisible());
  await userEvent.click(list.getByRole("button", { name: "Dismiss: Customer 1" }));
  await waitFor(() => expect(screen.queryByText("It looks like Customer One in Xero.")).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole("button", { name: "Created: 1" }));
  await waitFor(() => expect(screen.queryByText(message)).not.toBeInTheDocument());
  expect(screen.getByRole("button", { name: "Created: 1" })).toHaveAttribute("aria-pressed", "true");
});

it("looks again while a row is under way, though the counts were read a moment later", async () => {
  let asked = 0;
  server.use(
    http.get(`${base}/contact-creations`, () => {
      asked += 1;
      const items = [creation(1, asked > 2 ? "LINKED" : "SENDING")];
      return HttpResponse.json({ items, page: 1, size: 50, total: 1, counts: [{ state: "LINKED", count: 1 }] });
    }),
  );
  renderApp("/xero/creations?tab=creations");
  expect(await screen.findByText("Sending")).toBeVisible();
  expect(await screen.findByText("Created", { exact: true })).toBeVisible();
});

it("all that waits is taken back after a question; one that was sent stays, and why is told", async () => {
  creations = [creation(1, "QUEUED"), creation(2, "QUEUED")];
  const detail = "Customer 1 was sent already. Wait for Xero's answer.";
  server.use(
    http.delete(`${base}/contact-creations/${customer(1).id}`, () =>
      HttpResponse.json({ detail }, { status: 409, headers: { "content-type": "application/problem+json" } }),
    ),
    http.delete(`${base}/contact-creations`, () => {
      creations = [];
      return HttpResponse.json({ queued: 2, skipped: 0 });
    }),
  );
  renderApp("/xero/creations?tab=creations");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel: Customer 1" }));
  expect(await screen.findByText(detail)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Cancel all waiting" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Cancel all 2 that wait?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Cancel them" }));
  expect(await screen.findByText("Nothing was created from here yet")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Choose customers" }));
  expect(await screen.findByRole("checkbox", { name: "Select Customer 1" })).toBeVisible();
});

it("says that all are there, or that nothing matches", async () => {
  missingAre(0);
  const { router } = renderApp("/xero/creations");
  expect(await screen.findByText("Every customer is in Harbour Books")).toBeVisible();
  await router.navigate({ to: "/xero/creations", search: { q: "zz" } });
  await userEvent.click(await screen.findByRole("button", { name: "Clear the search" }));
  expect(await screen.findByText("Every customer is in Harbour Books")).toBeVisible();
});

it("a list that fails can be asked for again", async () => {
  server.use(http.get(`${base}/customers-to-create`, () => new HttpResponse(null, { status: 500 })));
  renderApp("/xero/creations");
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
});

it("is for administrators alone", async () => {
  renderApp("/xero/creations", salesSession);
  expect(await screen.findByText("This screen is for administrators")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Create in Xero" })).not.toBeInTheDocument();
});

it("is found under its former address, with what was asked there", async () => {
  const { router } = renderApp("/xero/create?tab=creations");
  expect(await screen.findByRole("heading", { level: 1, name: "Create in Xero" })).toBeVisible();
  expect(router.state.location.href).toBe("/xero/creations?tab=creations");
});
