import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { aboutHowLong } from "@/lib/durations";
import { useQueueCreations } from "./creations";
import type { Selection } from "./selection";
import { tellQueued } from "./tell-queued";
import { customers, usualTime } from "./words";

type Props = { connection: Connection; selection: Selection; onQueued: () => void };

/** Queues what is ticked, after saying where it goes and how long that takes. */
export function CreateTicked({ connection, selection: { ticked, clear }, onQueued }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const queue = useQueueCreations(connection.id);
  const count = ticked.size;
  const name = connectionName(connection);
  const start = () =>
    queue.mutate([...ticked], {
      onSuccess: (queued) => {
        close();
        clear();
        if (queued) void tellQueued(queued, name);
        onQueued();
      },
    });
  return (
    <>
      <Button size="xs" disabled={count === 0 || connection.state !== "CONNECTED"} onClick={open}>
        {count === 0 ? "Create in Xero" : `Create ${customers(count, "")} in Xero`}
      </Button>
      <ConfirmDialog
        opened={asking}
        color="teal"
        title={`Create ${customers(count)} in ${name}?`}
        confirm="Create in Xero"
        busy={queue.isPending}
        error={queue.error}
        onConfirm={start}
        onClose={close}
      >
        Each becomes a contact in {name}. That takes {aboutHowLong(usualTime(count))}: about 2 calls each, and Xero
        allows 60 a minute. One that looks like a contact that is there already, or that Xero would refuse, is not
        created; it waits for you under Creations. A contact that was created can only be archived in Xero, not deleted.
      </ConfirmDialog>
    </>
  );
}
