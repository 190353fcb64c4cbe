import { useQuery } from "@tanstack/react-query";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { hasSucceeded, importsBooks, isActive, type SyncRun } from "@/domain/sync/runs";
import { PlanSummary } from "./plan-summary";
import { RunResult } from "./run-result";

/** How the newest run ended, and, when that one brought nothing in, the last sync as well; with what is open now. */
export function EndedRuns({ connectionId, runs }: { connectionId: string; runs: SyncRun[] }) {
  const { data: open, error, refetch } = useQuery(openCountsQuery(connectionId));
  const ended = runs.filter((run) => !isActive(run));
  const [newest] = ended;
  const lastSync = ended.find(importsBooks);
  if (!newest) return null;
  if (error && !open) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!open) return <PanelLoading label="how the last sync ended" h={{ base: 166, sm: 96 }} />;
  return (
    <>
      {newest.kind === "DRY_RUN" && hasSucceeded(newest) ? (
        <PlanSummary run={newest} />
      ) : (
        <RunResult run={newest} open={open} />
      )}
      {lastSync && lastSync !== newest && <RunResult run={lastSync} open={open} />}
    </>
  );
}
