import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useIsAdmin } from "@/api/session";
import { AsOf } from "@/components/date-text";
import { IconRefresh } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { PanelLoading } from "@/components/page-loading";
import { Refusal } from "@/components/refusal";
import { ErrorState } from "@/components/states";
import { ConnectionStateBadge } from "@/domain/connections/connection-state-badge";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { hasSucceeded, importsBooks, isActive, latestRunsQuery, useStartRun } from "@/domain/sync/runs";
import { DryRunButton } from "./dry-run-button";
import { EndedRuns } from "./ended-runs";
import { LinkTrouble } from "./link-trouble";
import { RecheckButton } from "./recheck-button";
import { RunProgress } from "./run-progress";

/** One organisation: how fresh it is, the run that is active or the last one, and what can be started. */
export function ConnectionSync({ connection }: { connection: Connection }) {
  const { data: runs, error, refetch } = useQuery(latestRunsQuery(connection.id));
  const start = useStartRun(connection.id);
  const isAdmin = useIsAdmin();
  const name = connectionName(connection);
  const active = runs?.find(isActive);
  const good = runs?.find((run) => hasSucceeded(run) && importsBooks(run));
  const canStart = isAdmin && connection.state === "CONNECTED";
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Stack gap={2}>
            <Group gap="sm">
              <Title order={2}>{name}</Title>
              <ConnectionStateBadge state={connection.state} />
            </Group>
            {good?.startedAt && (
              <Text component="div" size="sm" c="dimmed">
                Figures <AsOf instant={good.startedAt} />
              </Text>
            )}
          </Stack>
          {canStart && (
            <Group gap="xs">
              <Button
                leftSection={<IconRefresh size={16} />}
                loading={start.isPending}
                disabled={active !== undefined}
                onClick={() => start.mutate("SYNC")}
              >
                Sync Now
              </Button>
              <DryRunButton connectionId={connection.id} disabled={active !== undefined} />
            </Group>
          )}
        </Group>
        <LinkTrouble connection={connection} isAdmin={isAdmin} />
        <Refusal error={start.error} />
        {error && !runs && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!runs && !error && <PanelLoading label={`the sync of ${name}`} />}
        {active && <RunProgress run={active} />}
        {runs && !active && <EndedRuns connectionId={connection.id} runs={runs} />}
        {runs?.length === 0 && <NeverSynced isAdmin={isAdmin} />}
        {runs && runs.length > 0 && (
          <Group justify="space-between" gap="sm">
            <Text size="sm">
              <AnchorLink to="/xero/sync-log" search={{ tab: "runs", connection: connection.id }}>
                All runs
              </AnchorLink>
            </Text>
            {canStart && good && <RecheckButton connectionId={connection.id} disabled={active !== undefined} />}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function NeverSynced({ isAdmin }: { isAdmin: boolean }) {
  return (
    <Text size="sm">
      {isAdmin
        ? "Nothing synced yet. Review the Sync Settings, preview what a sync would do, or press Sync Now. The first sync brings in the history that the Sync Settings name."
        : "Nothing synced yet. An administrator starts the first sync here."}
    </Text>
  );
}
