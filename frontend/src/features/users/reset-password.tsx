import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { TemporaryPassword } from "./temporary-password";
import { refreshUsers, type UserAccount, type UserWithPassword } from "./users";

/** Gives a user who forgot the password a temporary one, after a question. */
export function ResetPassword({ user }: { user: UserAccount }) {
  const [asking, { open, close }] = useDisclosure();
  const [given, setGiven] = useState<UserWithPassword>();
  const queryClient = useQueryClient();
  const reset = useMutation({
    mutationFn: async () => {
      const { data } = await http.POST("/api/users/{id}/temporary-password", { params: { path: { id: user.id } } });
      close();
      setGiven(data);
      await refreshUsers(queryClient);
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Reset password of ${user.name}`}
        onClick={() => {
          reset.reset();
          open();
        }}
      >
        Reset password
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Reset the password of ${user.name}?`}
        confirm="Reset password"
        busy={reset.isPending}
        error={reset.error}
        onConfirm={() => reset.mutate()}
        onClose={close}
      >
        The password in use stops working, and {user.name} is signed out everywhere. You get a temporary password to
        hand over.
      </ConfirmDialog>
      {given && <TemporaryPassword given={given} onDone={() => setGiven(undefined)} />}
    </>
  );
}
