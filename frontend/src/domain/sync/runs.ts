import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";

export type SyncRun = components["schemas"]["SyncRun"];
export type RunKind = SyncRun["kind"];

const WHILE_ACTIVE_MILLISECONDS = 1_500;
/** A run that the schedule or somebody else starts is noticed within this time. */
const WHILE_IDLE_MILLISECONDS = 60_000;

/** Queued, running or waiting: not at its end yet. */
export function isActive({ state }: SyncRun): boolean {
  return state === "QUEUED" || state === "RUNNING" || state === "WAITING";
}

/** Succeeded, with or without exclusions. */
export function hasSucceeded({ state }: SyncRun): boolean {
  return state === "SUCCEEDED" || state === "SUCCEEDED_WITH_EXCLUSIONS";
}

/** Whether a run brings the books in: a sync, or a re-check of all of them. */
export function importsBooks({ kind }: SyncRun): boolean {
  return kind === "SYNC" || kind === "RECHECK";
}

/** The latest runs of a link, newest first. Read often while one is active; not at all while the tab is hidden. */
export const latestRunsQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ["sync-runs", connectionId, "latest"],
    queryFn: async () => {
      const params = { path: { id: connectionId }, query: { page: 1, size: 10 } };
      return (await http.GET("/api/connections/{id}/sync-runs", { params })).data?.items ?? [];
    },
    refetchInterval: ({ state }) => (state.data?.some(isActive) ? WHILE_ACTIVE_MILLISECONDS : WHILE_IDLE_MILLISECONDS),
    refetchOnWindowFocus: "always",
  });

/** One run, once it is known which; read often until it has ended. */
export function useRun(runId: string | undefined) {
  return useQuery({
    queryKey: ["sync-runs", runId],
    queryFn: runId
      ? async () => (await http.GET("/api/sync-runs/{id}", { params: { path: { id: runId } } })).data
      : skipToken,
    refetchInterval: ({ state }) => (state.data && isActive(state.data) ? WHILE_ACTIVE_MILLISECONDS : false),
  });
}

/** Queues a run of a kind, or gets the one that is active already, whatever its kind. */
export function useStartRun(connectionId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (kind: RunKind) => {
      const params = { path: { id: connectionId } };
      return (await http.POST("/api/connections/{id}/sync-runs", { params, body: { kind } })).data;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["sync-runs"] }),
  });
}

/** Cancels a run; what it has stored stays. */
export function useCancel(runId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => http.DELETE("/api/sync-runs/{id}", { params: { path: { id: runId } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["sync-runs"] }),
  });
}
