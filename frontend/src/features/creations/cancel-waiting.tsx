import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { formatCount } from "@/lib/format";
import { useCancelWaiting } from "./creations";

/** Takes back all that waits, after a question. */
export function CancelWaiting({ connection, waiting }: { connection: Connection; waiting: number }) {
  const [asking, { open, close }] = useDisclosure();
  const cancel = useCancelWaiting(connection.id);
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Cancel all waiting
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Cancel ${waiting === 1 ? "the one that waits" : `all ${formatCount(waiting)} that wait`}?`}
        confirm="Cancel them"
        dismiss="Let them go on"
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        What was sent to {connectionName(connection)} already goes on and stays there. The others go back to the list
        “Not in Xero yet”.
      </ConfirmDialog>
    </>
  );
}
