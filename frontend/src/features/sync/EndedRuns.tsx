import { PlanSummary } from "./PlanSummary";
import { RunResult } from "./RunResult";
import { hasSucceeded, importsBooks, isActive, type SyncRun } from "./runs";

/** How the newest run ended, and, when that one brought nothing in, the last sync as well. */
export function EndedRuns({ runs }: { runs: SyncRun[] }) {
  const ended = runs.filter((run) => !isActive(run));
  const [newest] = ended;
  const lastSync = ended.find(importsBooks);
  if (!newest) return null;
  return (
    <>
      {newest.kind === "DRY_RUN" && hasSucceeded(newest) ? <PlanSummary run={newest} /> : <RunResult run={newest} />}
      {lastSync && lastSync !== newest && <RunResult run={lastSync} />}
    </>
  );
}
