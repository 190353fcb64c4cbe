import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { type FateSearch, toFateQuery } from "./sync-log-search";

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

/** What one run did not import. */
export function useFatesOfRun(runId: string, search: FateSearch) {
  const query = toFateQuery(search);
  return useQuery({
    queryKey: ["sync-log", runId, query],
    queryFn: async () => (await http.GET("/api/sync-runs/{id}/log", { params: { path: { id: runId }, query } })).data,
    placeholderData: keepPreviousData,
  });
}
