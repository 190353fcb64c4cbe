import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useIsAdmin } from "@/api/session";
import { IconRefresh } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { PanelLoading } from "@/components/page-loading";
import { Refusal } from "@/components/refusal";
import { ErrorState } from "@/components/states";
import { type SyncRun, useStartRun } from "@/domain/sync/runs";
import { formatMoment } from "@/lib/format";
import { planInWords, usePlan } from "./plan";

/** What a sync would do, as a sentence, with the way on: the rows, or the sync itself. */
export function PlanSummary({
  run,
  withRows = false,
}: {
  run: SyncRun /** The rows stand below. */;
  withRows?: boolean;
}) {
  const { data, error, refetch } = usePlan(run.id);
  const isAdmin = useIsAdmin();
  const start = useStartRun(run.connectionId);
  const navigate = useNavigate();
  const syncNow = () => start.mutate("SYNC", { onSuccess: () => void navigate({ to: "/xero" }) });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the plan" />;
  return (
    <Stack gap="xs">
      <Text fw={600} size="lg">
        A sync {planInWords(data.counts)}.
      </Text>
      <Text size="sm" c="dimmed">
        {run.finishedAt && `Found by the dry run that ended ${formatMoment(run.finishedAt, new Date())}. `}
        Xero was read; no customer was written.
      </Text>
      <Group gap="sm">
        {isAdmin && withRows && (
          <Button leftSection={<IconRefresh size={16} />} loading={start.isPending} onClick={syncNow}>
            Sync Now
          </Button>
        )}
        {!withRows && (
          <ButtonLink to="/xero/sync-log/$runId" params={{ runId: run.id }} variant="default">
            See every contact
          </ButtonLink>
        )}
        {isAdmin && (
          <ButtonLink to="/xero/sync-settings" search={{ connection: run.connectionId }} variant="default">
            Change Sync Settings
          </ButtonLink>
        )}
      </Group>
      <Refusal error={start.error} />
    </Stack>
  );
}
