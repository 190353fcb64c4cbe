import { HttpResponse, http } from "msw";
import type { Connection } from "@/domain/connections/connections";
import type { SyncRun } from "@/domain/sync/runs";
import { server } from "../../../tests/server";

export const connectionId = "00000000-0000-7000-8000-000000000001";
export const runId = "00000000-0000-7000-8000-000000000002";

const connection: Connection = {
  id: connectionId,
  application: "XERO",
  state: "CONNECTED",
  organisation: { name: "Harbour Books" },
  connectedAt: "2026-03-04T09:00:00Z",
  figuresOld: false,
  choices: [],
};

export const running: SyncRun = {
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

export const ended: SyncRun = { ...running, state: "SUCCEEDED", finishedAt: "2026-03-04T09:02:00Z" };

/** Answers with these runs of the one link, both as a list and one by one. */
export function answerWith(runs: () => SyncRun[]) {
  server.use(
    http.get("*/api/connections", () => HttpResponse.json([connection])),
    http.get(`*/api/connections/${connectionId}/sync-runs`, () =>
      HttpResponse.json({ items: runs(), page: 1, size: 10, total: runs().length }),
    ),
    http.get("*/api/sync-runs/:id", ({ params }) => HttpResponse.json(runs().find(({ id }) => id === params.id))),
  );
}

/** Answers with what is open now; what is not named is 0. */
export function openIs(part: { failed?: number; parked?: number; excluded?: number }) {
  const counts = { failed: 0, parked: 0, excluded: 0, ...part };
  server.use(
    http.get("*/api/sync-log/counts", () =>
      HttpResponse.json({ ...counts, needAttention: counts.failed + counts.parked }),
    ),
  );
}
