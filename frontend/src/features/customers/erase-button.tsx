import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";

/** Erases a person on request, after a warning; for admins. */
export function EraseButton({ id, name }: { id: string; name: string }) {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const erase = useMutation({
    mutationFn: () => http.PUT("/api/contacts/{id}/erasure", { params: { path: { id } } }),
    onSuccess: async () => {
      close();
      notifications.show({
        color: "teal",
        title: "Person erased",
        message: "Only an empty, archived contact is left.",
      });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          erase.reset();
          open();
        }}
      >
        Erase
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Erase ${name} for good?`}
        confirm="Erase for good"
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate()}
        onClose={close}
      >
        This removes the person’s name, e-mail address, phone numbers, addresses and notes from Ledgerlink, its search
        and its history. In the audit trail a pseudonym takes the name’s place. Invoices stay as Xero has them. Notes on
        other records are not searched: check them yourself. You can’t undo this.
      </ConfirmDialog>
    </>
  );
}
