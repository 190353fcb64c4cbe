import { Paper, Stack, Title } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { hasSucceeded, importsBooks, isActive, type SyncRun, useRun } from "@/domain/sync/runs";
import { formatInstant } from "@/lib/format";
import { FateList } from "./fate-list";
import { useFatesOfRun } from "./fates";
import { PlanRows } from "./plan-rows";
import { PlanSummary } from "./plan-summary";
import { RunProgress } from "./run-progress";
import { RunResult } from "./run-result";
import { StreamBars } from "./stream-bars";
import type { RunSearch } from "./sync-log-search";
import { useAttention } from "./use-attention";
import { runKinds } from "./words";

/** One sync run: its result, its streams, and the records that it did not import. */
export function RunPage() {
  const { runId } = useParams({ from: "/_app/xero/sync-log/$runId" });
  const { data: run, error, refetch } = useRun(runId);
  return (
    <>
      <PageHeader
        title={run ? `${runKinds[run.kind]} of ${formatInstant(run.queuedAt)}` : "Sync"}
        note={
          <>
            {run?.organisationName && `${run.organisationName} · `}
            <AnchorLink to="/xero/sync-log" search={{ tab: "runs" }} underline="always">
              All runs
            </AnchorLink>
          </>
        }
      />
      {error && !run && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!run && !error && <PanelLoading label="the sync" />}
      {run && <Run run={run} />}
    </>
  );
}

function Run({ run }: { run: SyncRun }) {
  const search = useSearch({ from: "/_app/xero/sync-log/$runId" });
  const navigate = useNavigate({ from: "/xero/sync-log/$runId" });
  const change = (part: Partial<RunSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: !("page" in part && part.page) });
  const planned = run.kind === "DRY_RUN" && hasSucceeded(run);
  return (
    <Stack gap="md">
      <Paper withBorder p="md" maw={920}>
        {isActive(run) ? (
          <RunProgress run={run} />
        ) : (
          <Stack gap="md">
            {planned ? <PlanSummary run={run} withRows /> : <Result run={run} />}
            <StreamBars streams={run.streams} />
          </Stack>
        )}
      </Paper>
      {planned && (
        <section aria-label="What a sync would do">
          <PlanRows runId={run.id} search={search} onSearch={change} />
        </section>
      )}
      {importsBooks(run) && !isActive(run) && <FatesOfRun run={run} search={search} onSearch={change} />}
    </Stack>
  );
}

/** The newest run tells what is open now, an earlier one what it left out. */
function Result({ run }: { run: SyncRun }) {
  const { openOf, isPending } = useAttention(run.connectionId);
  return isPending ? (
    <PanelLoading label="the result" h={{ base: 166, sm: 82 }} />
  ) : (
    <RunResult run={run} open={openOf(run)} />
  );
}

type FatesProps = { run: SyncRun; search: RunSearch; onSearch: (part: Partial<RunSearch>) => void };

function FatesOfRun({ run, search, onSearch }: FatesProps) {
  const answer = useFatesOfRun(run.id, search);
  const title = run.kind === "RECHECK" ? "Repaired or not imported in this re-check" : "Not imported in this sync";
  return (
    <section aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <FateList
        answer={answer}
        counts={run.counts}
        search={search}
        onSearch={onSearch}
        nothing={run.kind === "RECHECK" ? "Nothing was amiss" : "This sync left no record out"}
      />
    </section>
  );
}
