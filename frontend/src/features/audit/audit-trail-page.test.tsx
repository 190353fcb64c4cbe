import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { actionGroups, actions } from "./actions";
import { type AuditEvent, toAuditQuery } from "./audit-search";

const customerId = "00000000-0000-7000-8000-000000000010";
const created: AuditEvent = {
  id: "00000000-0000-7000-8000-000000000001",
  occurredAt: "2026-03-04T09:00:00Z",
  actorId: "00000000-0000-7000-8000-000000000002",
  actorName: "Mere Admin",
  address: "192.0.2.7",
  action: "CONTACT_CREATED_IN_LEDGER",
  subjectId: customerId,
  subjectName: "Harbour Café",
  after: { name: "Harbour Café", email: "hi@harbour.example", phones: [{ kind: "DEFAULT", number: "09 555 0100" }] },
  answer: "HTTP 200: OK",
  correlationId: "corr-1",
};
const changed: AuditEvent = {
  id: "00000000-0000-7000-8000-000000000003",
  occurredAt: "2026-03-03T09:00:00Z",
  actorName: "Ledgerlink",
  action: "SETTINGS_CHANGED",
  subjectId: "00000000-0000-7000-8000-000000000004",
  subjectName: "Harbour Books",
  before: { direction: "FROM_LEDGER" },
  after: { direction: "BOTH" },
};

function answerWith(events: AuditEvent[]) {
  const asked: URL[] = [];
  server.use(
    http.get("*/api/audit-events", ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json({ items: events, page: 1, size: 50, total: events.length });
    }),
  );
  return asked;
}

it("tells who did what to what, and the books' answer on demand", async () => {
  answerWith([created, changed]);
  renderApp("/settings/audit-trail");
  const row = within(await screen.findByRole("row", { name: /Created in Xero/ }));
  expect(row.getByRole("link", { name: "Harbour Café" })).toHaveAttribute("href", `/customers/${customerId}`);
  expect(row.getByText("from 192.0.2.7")).toBeVisible();
  expect(row.getByText("09 555 0100")).toBeVisible();
  expect(screen.queryByText("corr-1")).not.toBeInTheDocument();
  await userEvent.click(row.getByRole("button", { name: "Show" }));
  expect(screen.getByText("HTTP 200: OK")).toBeVisible();
  expect(screen.getByText("corr-1")).toBeVisible();
  const settings = within(screen.getByRole("row", { name: /Sync Settings changed/ }));
  expect(settings.getByRole("listitem")).toHaveTextContent("Direction of transfer: was Xero to CRM → , is Both ways");
  expect(settings.queryByRole("button")).not.toBeInTheDocument();
});

it("filters by text, action and whole days; all of it stands in the address and in the file", async () => {
  const asked = answerWith([]);
  const { router } = renderApp("/settings/audit-trail?from=2026-03-01&to=2026-03-04");
  expect(await screen.findByText("No event matches")).toBeVisible();
  expect(asked[0]?.searchParams.get("from")).toBe(new Date(2026, 2, 1).toISOString());
  expect(asked[0]?.searchParams.get("to")).toBe(new Date(2026, 2, 5).toISOString()); // the last day is included
  await userEvent.selectOptions(screen.getByLabelText("Action"), "Created in Xero");
  await waitFor(() => expect(asked.at(-1)?.searchParams.get("action")).toBe("CONTACT_CREATED_IN_LEDGER"));
  await userEvent.type(screen.getByLabelText("Search the audit trail"), "mere");
  await waitFor(() => expect(asked.at(-1)?.searchParams.get("q")).toBe("mere"));
  expect(router.state.location.search).toMatchObject({ q: "mere", action: "CONTACT_CREATED_IN_LEDGER" });

  let exported: URL | undefined;
  server.use(
    http.get("*/api/audit-events/export", ({ request }) => {
      exported = new URL(request.url);
      return new HttpResponse("a,b", { headers: { "content-type": "text/csv" } });
    }),
  );
  URL.createObjectURL = vi.fn(() => "blob:file");
  URL.revokeObjectURL = vi.fn();
  const save = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await userEvent.click(screen.getByRole("button", { name: "Download CSV" }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  save.mockRestore();
  expect([...(exported?.searchParams.keys() ?? [])]).toEqual(["q", "action", "from", "to"]);

  answerWith([created]);
  await userEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
  expect(await screen.findByText("Mere Admin")).toBeVisible();
  expect(router.state.location.search).toEqual({});
});

it("a list that fails says so", async () => {
  server.use(http.get("*/api/audit-events", () => new HttpResponse(null, { status: 500 })));
  renderApp("/settings/audit-trail");
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
});

it("sales are told that it is for administrators", async () => {
  renderApp("/settings/audit-trail", salesSession);
  expect(await screen.findByText("This screen is for administrators")).toBeVisible();
});

it("every action can be chosen, once", () => {
  const offered = actionGroups.flatMap(({ items }) => items.map(({ value }) => value));
  expect(offered).toHaveLength(Object.keys(actions).length);
  expect(new Set(offered)).toEqual(new Set(Object.keys(actions)));
});

it("asks for nothing that was not chosen", () => {
  expect(toAuditQuery({ page: 2 })).toEqual({});
});
