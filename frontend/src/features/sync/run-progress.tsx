import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconClock } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { type SyncRun, useCancel } from "@/domain/sync/runs";
import { aboutHowLong } from "@/lib/durations";
import { formatCount, formatMoment } from "@/lib/format";
import { StreamBars } from "./stream-bars";
import { runKinds } from "./words";

/** A run at work: what it is doing, how far each stream is, and when it will be done. */
export function RunProgress({ run }: { run: SyncRun }) {
  const isAdmin = useIsAdmin();
  const cancel = useCancel(run.id);
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" role="status">
        {run.state === "RUNNING" ? <Loader size="sm" /> : <IconClock size={22} aria-hidden />}
        <div>
          <Text fw={600}>{headline(run)}</Text>
          <Text size="sm" c="dimmed">
            {timeLeft(run, new Date())} You can go on working; the figures appear as they arrive.
          </Text>
        </div>
      </Group>
      <StreamBars streams={run.streams} />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {formatCount(run.counts.processed)} records read, {formatCount(run.counts.changed)} new or changed
        </Text>
        {isAdmin && (
          <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Cancel this {runKinds[run.kind].toLowerCase()}
          </Button>
        )}
      </Group>
      <Refusal error={cancel.error} />
    </Stack>
  );
}

function headline({ state, startedAt, queuePosition, waitingReason, activity }: SyncRun): string {
  if (state === "QUEUED") {
    const place = queuePosition && queuePosition > 1 ? `number ${queuePosition}` : "the next";
    return startedAt ? `Other syncs go first: this is ${place} to go on` : `In the queue: ${place} to start`;
  }
  if (state === "WAITING") return waitingReason || "Waiting";
  return activity;
}

function timeLeft(run: SyncRun, now: Date): string {
  const { state, startedAt, waitingUntil, estimatedStartAt, estimatedFinishAt } = run;
  const wait = state === "WAITING" && waitingUntil ? `It goes on at ${formatMoment(waitingUntil, now)}. ` : "";
  if (state === "QUEUED") {
    const when = estimatedStartAt ? aboutHowLong(Date.parse(estimatedStartAt) - now.getTime()) : "a moment";
    return `It ${startedAt ? "goes on" : "starts"} in ${when}.`;
  }
  if (!estimatedFinishAt) return `${wait}Estimating time left…`;
  const left = aboutHowLong(Date.parse(estimatedFinishAt) - now.getTime());
  return `${wait}${left.charAt(0).toUpperCase()}${left.slice(1)} left.`;
}
