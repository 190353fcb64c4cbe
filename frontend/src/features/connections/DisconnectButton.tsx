import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { type Connection, connectionName, connectionsKey } from "@/api/connections";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { IconLinkOff } from "@/components/icons";
import { tellOtherTabs } from "./linkNews";

/** Ends a link after a warning; before anything was connected it simply takes the choice back. */
export function DisconnectButton({ connection }: { connection: Connection }) {
  const [opened, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const disconnect = useMutation({
    mutationFn: () => http.DELETE("/api/connections/{id}", { params: { path: { id: connection.id } } }),
    onSuccess: async () => {
      tellOtherTabs();
      await queryClient.invalidateQueries({ queryKey: connectionsKey });
      close();
    },
  });
  const neverConnected = !connection.connectedAt;
  const name = connectionName(connection);
  const verb = neverConnected ? "Remove" : "Disconnect";
  return (
    <>
      <Button variant="default" leftSection={<IconLinkOff size={16} />} onClick={open}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={neverConnected ? "Remove this link?" : `Disconnect ${name}?`}
        confirm={verb}
        busy={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate()}
        onClose={close}
      >
        {neverConnected
          ? "Nothing was imported through it, so nothing is lost."
          : `Syncing with ${name} stops, and Ledgerlink gives up its access to it. Customers and invoices that were imported stay as
             history, and nothing of it counts as owed any more. Nothing changes in Xero. You can connect again later.`}
      </ConfirmDialog>
    </>
  );
}
