import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";

/** Takes the second factor off, after a question. */
export function RemoveSecondFactor({ onRemoved }: { onRemoved: () => Promise<void> }) {
  const [asking, { open, close }] = useDisclosure();
  const removing = useMutation({
    mutationFn: async () => {
      await http.DELETE("/api/session/second-factor");
      close();
      await onRemoved();
    },
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          removing.reset();
          open();
        }}
      >
        Remove
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Remove the second factor?"
        confirm="Remove second factor"
        busy={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={close}
      >
        Your password alone signs you in from then on. The authenticator app and the recovery codes stop working.
      </ConfirmDialog>
    </>
  );
}
