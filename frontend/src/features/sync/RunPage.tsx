import { Paper, Stack, Title } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { PanelLoading } from "@/components/PageLoading";
import { ErrorState } from "@/components/states";
import { formatInstant } from "@/lib/format";
import { FateList } from "./FateList";
import { useFatesOfRun } from "./fates";
import { RunProgress } from "./RunProgress";
import { RunResult } from "./RunResult";
import { isActive, type SyncRun, useRun } from "./runs";
import { StreamBars } from "./StreamBars";
import type { FateSearch } from "./syncLogSearch";

/** One sync run: its result, its streams, and the records that it did not import. */
export function RunPage() {
  const { runId } = useParams({ from: "/_app/xero/sync-log/$runId" });
  const { data: run, error, refetch } = useRun(runId);
  return (
    <>
      <PageHeader
        title={run ? `Sync of ${formatInstant(run.queuedAt)}` : "Sync"}
        note={
          <>
            {run?.organisationName && `${run.organisationName} · `}
            <AnchorLink to="/xero/sync-log" search={{ tab: "runs" }}>
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
  const answer = useFatesOfRun(run.id, search);
  const change = (part: Partial<FateSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: !("page" in part && part.page) });
  return (
    <Stack gap="md">
      <Paper withBorder p="md" maw={920}>
        {isActive(run) ? (
          <RunProgress run={run} />
        ) : (
          <Stack gap="md">
            <RunResult run={run} />
            <StreamBars streams={run.streams} />
          </Stack>
        )}
      </Paper>
      <section aria-label="Not imported in this sync">
        <Title order={2} mb="sm">
          Not imported in this sync
        </Title>
        <FateList answer={answer} search={search} onSearch={change} nothing="This sync left no record out" />
      </section>
    </Stack>
  );
}
