import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { SyncRun } from "@/domain/sync/runs";
import { adminSession, renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { answerWith, connectionId, ended, openIs, runId, running } from "./test-runs";

it("a run at work shows what it does, how far it is and when it will be done", async () => {
  answerWith(() => [{ ...running, estimatedFinishAt: new Date(Date.now() + 121_000).toISOString() }]);
  renderApp("/xero");
  expect(await screen.findByText("Reading invoices")).toBeVisible();
  expect(screen.getByText(/About 2 minutes left\./)).toBeVisible();
  expect(screen.getByRole("progressbar", { name: "Invoices" })).toHaveAttribute("aria-valuenow", "25");
  expect(screen.getByText("1,000 of 4,000")).toBeVisible();
  expect(screen.getByRole("button", { name: "Sync Now" })).toBeDisabled();
  expect(await screen.findByRole("link", { name: "Syncing" })).toBeVisible();
});

it("the end of a run is noticed, and its counts lead to their records", async () => {
  let runs: SyncRun[] = [running];
  answerWith(() => runs);
  openIs({ failed: 25, excluded: 9 });
  renderApp("/xero");
  await screen.findByText("Reading invoices");
  runs = [
    {
      ...ended,
      state: "SUCCEEDED_WITH_EXCLUSIONS",
      counts: { ...running.counts, failed: 25 },
    },
  ];
  const count = await screen.findByRole("link", { name: "25" }, { timeout: 4_000 });
  expect(count).toHaveAttribute("href", `/xero/sync-log?outcome=FAILED&connection=${connectionId}`);
  expect(screen.getByText("Finished: 25 records need attention")).toBeVisible();
  expect(await screen.findByText(/1,020 records were new or changed. 25 records need attention/)).toBeVisible();
});

it("a run that met nothing new tells what is open all the same", async () => {
  answerWith(() => [ended, { ...ended, id: crypto.randomUUID(), counts: { ...ended.counts, failed: 25 } }]);
  openIs({ failed: 24, parked: 1 });
  renderApp("/xero");
  expect(await screen.findByText("Finished: 25 records need attention")).toBeVisible();
  expect(screen.getByRole("link", { name: "24" })).toBeVisible();
  expect(screen.queryByText("Succeeded")).not.toBeInTheDocument();
});

it("what was put right since needs nobody's attention any more", async () => {
  answerWith(() => [{ ...ended, state: "SUCCEEDED_WITH_EXCLUSIONS", counts: { ...ended.counts, failed: 25 } }]);
  openIs({ excluded: 9 });
  renderApp("/xero");
  expect(await screen.findByText("Succeeded")).toBeVisible();
  expect(screen.getByRole("link", { name: "9" })).toBeVisible();
  expect(screen.queryByText("25")).not.toBeInTheDocument();
});

it("the list of runs says what is open with the newest, and what they were with the others", async () => {
  const earlier: SyncRun = { ...ended, id: crypto.randomUUID(), state: "SUCCEEDED_WITH_EXCLUSIONS" };
  answerWith(() => [ended, earlier]);
  openIs({ failed: 1 });
  renderApp("/xero/sync-log?tab=runs");
  expect(await screen.findByText("Finished: 1 record needs attention")).toBeVisible();
  expect(screen.getByText("Finished, some not imported")).toBeVisible();
});

it("a run that waits says until when and why", async () => {
  answerWith(() => [
    { ...running, state: "WAITING", waitingUntil: "2026-03-04T09:05:00Z", waitingReason: "Xero asks for patience" },
  ]);
  renderApp("/xero");
  expect(await screen.findByText("Xero asks for patience")).toBeVisible();
  expect(screen.getByText(/It goes on at/)).toBeVisible();
});

it("a failed run says why and leads to the next step; a sales rep is not offered it", async () => {
  const problem = { code: "reconnect-needed", message: "Xero has ended the access.", nextStep: "Connect again." };
  answerWith(() => [{ ...ended, state: "FAILED", problem }]);
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
      const estimatedStartAt = new Date(Date.now() + 28_000).toISOString();
      const { startedAt, ...unstarted } = running;
      runs = [{ ...unstarted, state: "QUEUED", queuePosition: 2, estimatedStartAt, streams: [] }];
      return HttpResponse.json(runs[0], { status: 202 });
    }),
  );
  renderApp("/xero");
  await userEvent.click(await screen.findByRole("button", { name: "Sync Now" }));
  expect(await screen.findByText("In the queue: number 2 to start")).toBeVisible();
  expect(screen.getByText(/It starts in about 30 seconds\./)).toBeVisible();
});

it("a long run that lets others go first says so and keeps its progress", async () => {
  answerWith(() => [{ ...running, state: "QUEUED", queuePosition: 3, estimatedStartAt: new Date().toISOString() }]);
  renderApp("/xero");
  expect(await screen.findByText("Other syncs go first: this is number 3 to go on")).toBeVisible();
  expect(screen.getByText(/It goes on in a few seconds\./)).toBeVisible();
  expect(screen.getByText("1,000 of 4,000")).toBeVisible();
  expect(await screen.findByRole("link", { name: "Syncing" })).toBeVisible();
});

it("a sync is cancelled, and what it had stored stays", async () => {
  let runs: SyncRun[] = [running];
  answerWith(() => runs);
  server.use(
    http.delete(`*/api/sync-runs/${runId}`, () => {
      runs = [{ ...ended, state: "CANCELLED" }];
      return HttpResponse.json(runs[0], { status: 202 });
    }),
  );
  renderApp("/xero");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel this sync" }));
  expect(await screen.findByText(/What it had stored stays/)).toBeVisible();
  expect(screen.getByText("Cancelled")).toBeVisible();
  expect(screen.getByRole("button", { name: "Sync Now" })).toBeEnabled();
});

it("a sync that cannot be cancelled any more says why", async () => {
  answerWith(() => [running]);
  server.use(
    http.delete(`*/api/sync-runs/${runId}`, () =>
      HttpResponse.json(
        { title: "This sync has ended already.", detail: "There is nothing left to cancel." },
        { status: 409, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  renderApp("/xero");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel this sync" }));
  expect(await screen.findByText("There is nothing left to cancel.")).toBeVisible();
});

it("everything is re-checked once the price of it was read", async () => {
  let asked: unknown;
  answerWith(() => [ended]);
  server.use(
    http.post(`*/api/connections/${connectionId}/sync-runs`, async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ ...running, kind: "RECHECK" }, { status: 202 });
    }),
  );
  renderApp("/xero");
  await userEvent.click(await screen.findByRole("button", { name: "Re-check everything" }));
  const dialog = await screen.findByRole("dialog", { name: "Read all of Xero again?" });
  expect(within(dialog).getByText(/one call to Xero for every 1,000 records/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole("button", { name: "Re-check everything", hidden: true }));
  await waitFor(() => expect(asked).toEqual({ kind: "RECHECK" }));
});
