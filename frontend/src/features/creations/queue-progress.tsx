import { Group, Loader, Paper, Progress, Stack, Text } from "@mantine/core";
import { IconClock } from "@/components/icons";
import { type Connection, connectionName } from "@/domain/connections/connections";
import type { Creation } from "@/domain/creations/standings";
import { CancelWaiting } from "./cancel-waiting";
import { type Counts, doneInWords, type Progress as QueueAtWork, restInWords, waitInWords } from "./progress";

const LOOKING = "What is left had no clear answer; Xero is asked from time to time whether it arrived.";

type Props = { connection: Connection; counts: Counts; progress: QueueAtWork; held: Creation | undefined };

/** The queue at work: how far it is over all, and how long the rest takes. */
export function QueueProgress({ connection, counts, progress, held }: Props) {
  const now = new Date();
  const wait = waitInWords(counts, held, now);
  const looking = counts.QUEUED + counts.SENDING === 0;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label="Queue">
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" wrap="nowrap" role="status">
            {wait || looking ? <IconClock size={22} aria-hidden style={{ flexShrink: 0 }} /> : <Loader size="sm" />}
            <div>
              <Text fw={600}>Creating customers in {connectionName(connection)}</Text>
              <Text size="sm" c="dimmed">
                {looking ? LOOKING : (wait ?? restInWords(progress, now.getTime()))} You can close this page meanwhile.
              </Text>
            </div>
          </Group>
          {counts.QUEUED > 0 && <CancelWaiting connection={connection} waiting={counts.QUEUED} />}
        </Group>
        <Progress value={((progress.total - progress.left) * 100) / progress.total} aria-label="Creations done" />
        <Text size="sm" c="dimmed">
          {doneInWords(progress)} since this was opened
        </Text>
      </Stack>
    </Paper>
  );
}
