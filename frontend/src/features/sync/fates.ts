import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { type FateSearch, toFateQuery } from "./syncLogSearch";

export type FatePage = components["schemas"]["PageFate"];
/** Records by outcome; those that a re-check repaired are told of a run alone. */
export type FateCounts = { failed: number; parked: number; excluded: number; repaired?: number };

/** What is not imported as things stand, over all runs; of one link where it is named. */
export function useOpenFates(search: FateSearch, connectionId: string | undefined) {
  const query = { ...toFateQuery(search), ...(connectionId && { connectionId }) };
  return useQuery({
    queryKey: ["sync-log", query],
    queryFn: async () => (await http.GET("/api/sync-log", { params: { query } })).data,
    placeholderData: keepPreviousData,
  });
}

/** How many records are not imported as things stand, by outcome. */
export function useOpenCounts(connectionId: string | undefined): FateCounts | undefined {
  const answers = useQueries({
    queries: (["FAILED", "PARKED", "EXCLUDED"] as const).map((outcome) => {
      const query = { outcome, size: 1, ...(connectionId && { connectionId }) };
      return {
        queryKey: ["sync-log", "count", query],
        queryFn: async () => (await http.GET("/api/sync-log", { params: { query } })).data?.total ?? 0,
      };
    }),
  });
  const [failed, parked, excluded] = answers.map(({ data }) => data);
  if (failed === undefined || parked === undefined || excluded === undefined) return undefined;
  return { failed, parked, excluded };
}

/** What one run did not import. */
export function useFatesOfRun(runId: string, search: FateSearch) {
  const query = toFateQuery(search);
  return useQuery({
    queryKey: ["sync-log", runId, query],
    queryFn: async () => (await http.GET("/api/sync-runs/{id}/log", { params: { path: { id: runId }, query } })).data,
    placeholderData: keepPreviousData,
  });
}
