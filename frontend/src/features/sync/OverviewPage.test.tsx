import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Connection } from "@/api/connections";
import { adminSession, renderApp, salesSession } from "../../../tests/renderApp";
import { server } from "../../../tests/server";
import type { SyncRun } from "./runs";

const connectionId = "00000000-0000-7000-8000-000000000001";
const runId = "00000000-0000-7000-8000-000000000002";
const connection: Connection = {
  id: connectionId,
  application: "XERO",
  state: "CONNECTED",
  organisation: { name: "Harbour Books" },
  connectedAt: "2026-03-04T09:00:00Z",
  choices: [],
};
const running: SyncRun = {
  id: runId,
  connectionId,
  kind: "SYNC",
  trigger: "PERSON",
  requestedBy: "Demo Admin",
  state: "RUNNING",
  activity: "Reading invoices",
  queuedAt: "2026-03-04T09:00:00Z",
  startedAt: "2026-03-04T09:00:01Z",
  streams: [
    { stream: "ITEMS", label: "Items", state: "DONE", processed: 30, changed: 30 },
    { stream: "INVOICES", label: "Invoices", state: "RUNNING", processed: 1000, total: 4000, changed: 990 },
  ],
  counts: { processed: 1030, changed: 1020, excluded: 0, failed: 0, parked: 0, repaired: 0 },
  calls: 4,
};
const ended = "2026-03-04T09:02:00Z";

function answerWith(runs: () => SyncRun[]) {
  server.use(
    http.get(`*/api/connections/${connectionId}/sync-runs`, () =>
      HttpResponse.json({ items: runs(), page: 1, size: 10, total: runs().length }),
    ),
  );
}

beforeEach(() => server.use(http.get("*/api/connections", () => HttpResponse.json([connection]))));

it("a run at work shows what it does, how far it is and when it will be done", async () => {
  answerWith(() => [{ ...running, estimatedFinishAt: new Date(Date.now() + 121_000).toISOString() }]);
  renderApp("/xero");
  expect(await screen.findByText("Reading invoices")).toBeVisible();
  expect(screen.getByText(/About 2 minutes left, measured from its own speed/)).toBeVisible();
  expect(screen.getByRole("progressbar", { name: "Invoices" })).toHaveAttribute("aria-valuenow", "25");
  expect(screen.getByText("1,000 of 4,000")).toBeVisible();
  expect(screen.getByRole("button", { name: "Sync Now" })).toBeDisabled();
  expect(await screen.findByRole("link", { name: "Syncing" })).toBeVisible();
});

it("the end of a run is noticed by itself, and its counts lead to their records", async () => {
  let runs: SyncRun[] = [running];
  answerWith(() => runs);
  renderApp("/xero");
  await screen.findByText("Reading invoices");
  runs = [
    {
      ...running,
      state: "SUCCEEDED_WITH_EXCLUSIONS",
      finishedAt: ended,
      counts: { ...running.counts, failed: 25 },
    },
  ];
  const count = await screen.findByRole("link", { name: "25" }, { timeout: 4_000 });
  expect(count).toHaveAttribute("href", `/xero/sync-log/${runId}?outcome=FAILED`);
  expect(screen.getByText("Succeeded, some not imported")).toBeVisible();
});

it("a run that waits says until when and why", async () => {
  answerWith(() => [
    { ...running, state: "WAITING", waitingUntil: "2026-03-04T09:05:00Z", waitingReason: "Xero asks for patience" },
  ]);
  renderApp("/xero");
  expect(await screen.findByText("Xero asks for patience")).toBeVisible();
  expect(screen.getByText(/It goes on by itself at/)).toBeVisible();
});

it("a failed run says why and leads to the next step; a sales rep is not offered it", async () => {
  const problem = { code: "reconnect-needed", message: "Xero has ended the access.", nextStep: "Connect again." };
  answerWith(() => [{ ...running, state: "FAILED", finishedAt: ended, problem }]);
  renderApp("/xero", adminSession);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("Xero has ended the access.");
  expect(within(alert).getByRole("link", { name: "Reconnect" })).toHaveAttribute("href", "/settings/accounting-link");
});

it("a sales rep sees the state but cannot start or cancel", async () => {
  answerWith(() => [running]);
  renderApp("/xero", salesSession);
  await screen.findByText("Reading invoices");
  expect(screen.queryByRole("button", { name: "Sync Now" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Cancel this sync" })).not.toBeInTheDocument();
});

it("Sync Now is queued at once and shows its place", async () => {
  let runs: SyncRun[] = [];
  answerWith(() => runs);
  server.use(
    http.post(`*/api/connections/${connectionId}/sync-runs`, () => {
      runs = [{ ...running, state: "QUEUED", queuePosition: 2, streams: [] }];
      return HttpResponse.json(runs[0], { status: 202 });
    }),
  );
  renderApp("/xero");
  await userEvent.click(await screen.findByRole("button", { name: "Sync Now" }));
  expect(await screen.findByText("In the queue: number 2 to start")).toBeVisible();
});
