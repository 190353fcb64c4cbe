import { Button, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, http } from "@/api/client";
import type { components } from "@/api/schema";
import { IconScale } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { Refusal } from "@/components/refusal";

const WHILE_ACTIVE_MILLISECONDS = 1_500;

const isActive = ({ state }: components["schemas"]["SyncRun"]) =>
  state === "QUEUED" || state === "RUNNING" || state === "WAITING";

/** Starts the comparison of all balances, shows that it is at work, and has the result read when it has ended. */
export function CheckNow({ connectionId }: { connectionId: string }) {
  const queryClient = useQueryClient();
  const start = api.useMutation("post", "/api/connections/{id}/sync-runs", {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["sync-runs"] }),
  });
  const runId = start.data?.id;
  const { data: run = start.data } = useQuery({
    queryKey: ["sync-runs", runId],
    queryFn: async () =>
      runId ? (await http.GET("/api/sync-runs/{id}", { params: { path: { id: runId } } })).data : undefined,
    enabled: runId !== undefined,
    refetchInterval: ({ state }) => (state.data && !isActive(state.data) ? false : WHILE_ACTIVE_MILLISECONDS),
  });
  const active = run !== undefined && isActive(run);
  const ended = run !== undefined && !active;
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "get" });
  }, [ended, queryClient]);
  return (
    <Stack gap={4} align="flex-end">
      <Button
        leftSection={<IconScale size={16} />}
        loading={start.isPending}
        disabled={active}
        onClick={() => start.mutate({ params: { path: { id: connectionId } }, body: { kind: "BALANCE_CHECK" } })}
      >
        Check now
      </Button>
      {run && (
        <Text size="sm" role="status">
          {active ? run.activity || "Checking" : "The check has ended"}
          {" · "}
          <AnchorLink underline="always" to="/xero/sync-log/$runId" params={{ runId: run.id }}>
            {active ? "see its progress" : "see the run"}
          </AnchorLink>
        </Text>
      )}
      <Refusal error={start.error} />
    </Stack>
  );
}
