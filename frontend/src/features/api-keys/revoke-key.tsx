import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { type ApiKey, refreshKeys } from "./keys";

/** Ends a key for good, after a question. */
export function RevokeKey({ apiKey: { id, name, hint } }: { apiKey: ApiKey }) {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: async () => {
      await http.DELETE("/api/api-keys/{id}", { params: { path: { id } } });
      await refreshKeys(queryClient);
      close();
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={`Revoke ${name}`} onClick={open}>
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Revoke the key ${name} (…${hint})?`}
        confirm="Revoke"
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={close}
      >
        The program that uses it is refused from now on. This cannot be taken back; a new key can be made at any time.
      </ConfirmDialog>
    </>
  );
}
