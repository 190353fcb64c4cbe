import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Connection, connectionName } from "@/api/connections";
import { useIsAdmin } from "@/api/session";
import { ConnectionStateBadge } from "@/components/ConnectionStateBadge";
import { AsOf } from "@/components/DateText";
import { IconAlertTriangle, IconRefresh } from "@/components/icons";
import { AnchorLink, ButtonLink } from "@/components/links";
import { PanelLoading } from "@/components/PageLoading";
import { Refusal } from "@/components/Refusal";
import { ErrorState } from "@/components/states";
import { RunProgress } from "./RunProgress";
import { RunResult } from "./RunResult";
import { hasSucceeded, isActive, latestRunsQuery, useSyncNow } from "./runs";

/** One organisation: how fresh it is, the run that is active or the last one, and Sync Now. */
export function ConnectionSync({ connection }: { connection: Connection }) {
  const { data: runs, error, refetch } = useQuery(latestRunsQuery(connection.id));
  const syncNow = useSyncNow(connection.id);
  const isAdmin = useIsAdmin();
  const name = connectionName(connection);
  const active = runs?.find(isActive);
  const last = runs?.find((run) => !isActive(run));
  const good = runs?.find(hasSucceeded);
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
          {isAdmin && connection.state === "CONNECTED" && (
            <Button
              leftSection={<IconRefresh size={16} />}
              loading={syncNow.isPending}
              disabled={active !== undefined}
              onClick={() => syncNow.mutate()}
            >
              Sync Now
            </Button>
          )}
        </Group>
        <LinkTrouble connection={connection} isAdmin={isAdmin} />
        <Refusal error={syncNow.error} />
        {error && !runs && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!runs && !error && <PanelLoading label={`the sync of ${name}`} />}
        {active && <RunProgress run={active} />}
        {!active && last && <RunResult run={last} />}
        {runs?.length === 0 && <NeverSynced isAdmin={isAdmin} />}
        {runs && runs.length > 0 && (
          <Text size="sm">
            <AnchorLink to="/xero/sync-log" search={{ tab: "runs", connection: connection.id }}>
              All runs
            </AnchorLink>
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function NeverSynced({ isAdmin }: { isAdmin: boolean }) {
  return (
    <Text size="sm">
      {isAdmin
        ? "Nothing was synced yet. Press Sync Now: the first sync reads all of the history that the Sync Settings name."
        : "Nothing was synced yet. An administrator starts the first sync here."}
    </Text>
  );
}

function LinkTrouble({ connection: { state, problem }, isAdmin }: { connection: Connection; isAdmin: boolean }) {
  if (state !== "RECONNECT_NEEDED" && state !== "DISCONNECTED") return null;
  const title =
    problem?.message ?? (state === "DISCONNECTED" ? "This link was ended." : "The link has stopped working.");
  return (
    <Alert color={state === "DISCONNECTED" ? "gray" : "red"} icon={<IconAlertTriangle size={20} />} title={title}>
      <Stack gap="xs" align="flex-start">
        {isAdmin
          ? "What was imported is still here, but nothing new arrives until you connect again."
          : "What was imported is still here. Ask an administrator to connect again."}
        {isAdmin && (
          <ButtonLink to="/settings/accounting-link" size="xs">
            Go to Accounting link
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}
