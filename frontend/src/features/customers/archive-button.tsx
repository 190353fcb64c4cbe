import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { toFailure } from "@/api/problem";
import { ConfirmDialog } from "@/components/confirm-dialog";
import type { WhosePage } from "@/domain/customers/pages";

type Props = { page: WhosePage; customer: { name: string; archived: boolean } | undefined };

/** Archives a customer after a question, or brings an archived one back. */
export function ArchiveButton({ page: { id, kind }, customer }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const params = { path: { id } };
  const afterwards = () => queryClient.invalidateQueries();
  const archive = useMutation({
    mutationFn: () =>
      kind === "COMPANY"
        ? http.DELETE("/api/companies/{id}", { params })
        : http.DELETE("/api/contacts/{id}", { params }),
    onSuccess: () => {
      close();
      return afterwards();
    },
  });
  const restore = useMutation({
    mutationFn: async () => {
      if (kind === "COMPANY") await http.POST("/api/companies/{id}/restoration", { params });
      else await http.POST("/api/contacts/{id}/restoration", { params });
    },
    onSuccess: afterwards,
    onError: (error) => {
      const { title, next } = toFailure(error);
      notifications.show({ color: "red", title: `${customer?.name} was not restored: ${title}`, message: next });
    },
  });
  if (customer?.archived) {
    return (
      <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
        Restore
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" disabled={!customer} onClick={open}>
        Archive
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Archive ${customer?.name}?`}
        confirm="Archive"
        busy={archive.isPending}
        error={archive.error}
        onConfirm={() => archive.mutate()}
        onClose={close}
      >
        It leaves the lists and the search. Its history stays, nothing changes in Xero, and you can restore it from this
        page.
      </ConfirmDialog>
    </>
  );
}
