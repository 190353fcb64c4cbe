import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { sessionQuery } from "@/api/session";
import { ConfirmDialog } from "@/components/confirm-dialog";

/** Parts this account from the person's others, after a question. */
export function PartAccount() {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const parting = useMutation({
    mutationFn: async () => {
      await http.DELETE("/api/session/join");
      close();
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          parting.reset();
          open();
        }}
      >
        Separate this account
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Separate this account from your others?"
        confirm="Separate account"
        busy={parting.isPending}
        error={parting.error}
        onConfirm={() => parting.mutate()}
        onClose={close}
      >
        You can no longer switch between this workspace and your others. Each account keeps its password, and you can
        join them again.
      </ConfirmDialog>
    </>
  );
}
