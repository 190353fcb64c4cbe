import { Alert, Group, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { useIsAdmin } from "@/api/session";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import type { SyncRun } from "@/domain/sync/runs";
import { formatMoment } from "@/lib/format";
import { RunCounts } from "./run-counts";
import { howLong, runKinds, runState, startedBy } from "./words";

type Open = components["schemas"]["SyncLogCounts"];

const RECONNECT = "reconnect-needed";

type Props = { run: SyncRun /** What is open now, where the run is the newest one. */; open: Open | undefined };

/** How a run ended: its counts, and on failure why and what to do. */
export function RunResult({ run, open }: Props) {
  const { label, tone } = runState(run, open?.needAttention);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text fw={600}>{runKinds[run.kind]}</Text>
        <StatusBadge tone={tone}>{label}</StatusBadge>
        <Text size="sm" c="dimmed">
          {run.finishedAt && `Ended ${formatMoment(run.finishedAt, new Date())}`}
          {run.startedAt && run.finishedAt && `, took ${howLong(run.startedAt, run.finishedAt)}`}
          {`, started by ${startedBy(run)}`}
        </Text>
      </Group>
      {run.state === "CANCELLED" && <Text size="sm">What it had stored stays; the next one goes on from there.</Text>}
      {run.problem && <Failed problem={run.problem} />}
      {run.kind !== "DRY_RUN" && <RunCounts run={run} open={open} />}
    </Stack>
  );
}

function Failed({ problem }: { problem: NonNullable<SyncRun["problem"]> }) {
  const isAdmin = useIsAdmin();
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={problem.message} role="alert">
      <Stack gap="xs" align="flex-start">
        {problem.nextStep}
        {isAdmin && problem.code === RECONNECT && (
          <ButtonLink to="/settings/accounting-link" size="xs">
            Reconnect
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}
