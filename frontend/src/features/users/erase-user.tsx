import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { refreshUsers, type UserAccount } from "./users";

/** Erases somebody who has no access any more, after a warning. */
export function EraseUser({ user }: { user: UserAccount }) {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const erase = useMutation({
    mutationFn: async () => {
      await http.PUT("/api/users/{id}/erasure", { params: { path: { id: user.id } } });
      close();
      await refreshUsers(queryClient);
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Erase ${user.name}`}
        onClick={() => {
          erase.reset();
          open();
        }}
      >
        Erase
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Erase ${user.name} for good?`}
        confirm="Erase for good"
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate()}
        onClose={close}
      >
        The name and e-mail address are removed from this workspace. What {user.name} did stays in the audit trail under
        a pseudonym. You can’t undo this.
      </ConfirmDialog>
    </>
  );
}
