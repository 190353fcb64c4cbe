import { useQuery } from "@tanstack/react-query";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { isActive, latestRunsQuery, type SyncRun } from "@/domain/sync/runs";

/**
 * What needs a person now, and the run that says so: the newest that has ended, dry runs aside. A run before it tells
 * what it was.
 */
export function useAttention(connectionId: string) {
  const runs = useQuery(latestRunsQuery(connectionId));
  const counts = useQuery(openCountsQuery(connectionId));
  const newest = runs.data?.find((run) => !isActive(run) && run.kind !== "DRY_RUN");
  const openOf = ({ id }: SyncRun) => (id === newest?.id ? counts.data : undefined);
  return { openOf, isPending: [runs, counts].some((answer) => answer.isPending) };
}
