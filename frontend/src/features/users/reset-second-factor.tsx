import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { refreshUsers, type UserAccount } from "./users";

/** Lets a user in who lost the authenticator app and the recovery codes, after a question. */
export function ResetSecondFactor({ user: { id, name } }: { user: UserAccount }) {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const reset = useMutation({
    mutationFn: async () => {
      await http.DELETE("/api/users/{id}/second-factor", { params: { path: { id } } });
      close();
      await refreshUsers(queryClient);
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Reset second factor of ${name}`}
        onClick={() => {
          reset.reset();
          open();
        }}
      >
        Reset
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Reset the second factor of ${name}?`}
        confirm="Reset second factor"
        busy={reset.isPending}
        error={reset.error}
        onConfirm={() => reset.mutate()}
        onClose={close}
      >
        The authenticator app and the recovery codes of {name} stop working, and {name} is signed out everywhere. Until
        a new app is set up, the password alone signs in: make sure that it is really {name} who asks.
      </ConfirmDialog>
    </>
  );
}
