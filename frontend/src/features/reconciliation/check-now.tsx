import { Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { IconScale } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { Refusal } from "@/components/refusal";
import { isActive, useRun, useStartRun } from "@/domain/sync/runs";

/** Starts the comparison of all balances, shows that it is at work, and has the result read when it has ended. */
export function CheckNow({ connectionId }: { connectionId: string }) {
  const queryClient = useQueryClient();
  const start = useStartRun(connectionId);
  const { data: run = start.data } = useRun(start.data?.id);
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
        onClick={() => start.mutate("BALANCE_CHECK")}
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
