import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { ChoiceField } from "@/components/choice-field";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { IconLinkOff } from "@/components/icons";
import { type Connection, connectionName, connectionsKey, useConnections } from "@/domain/connections/connections";
import { shortly } from "./former-link-field";
import { tellOtherTabs } from "./link-news";

type FormerLink = components["schemas"]["FormerLink"];

/** Ends a link after a warning; before anything was connected it simply takes the choice back. */
export function DisconnectButton({ connection }: { connection: Connection }) {
  const [opened, { open, close }] = useDisclosure();
  const [formerLink, setFormerLink] = useState<FormerLink>("REPLACE");
  const { data: links = [] } = useConnections();
  const successor = links.find(({ id }) => id === connection.successor);
  const queryClient = useQueryClient();
  const disconnect = useMutation({
    mutationFn: () =>
      http.DELETE("/api/connections/{id}", {
        params: { path: { id: connection.id }, ...(successor && { query: { formerLink } }) },
      }),
    onSuccess: async () => {
      tellOtherTabs();
      await queryClient.invalidateQueries({ queryKey: connectionsKey });
      close();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: connectionsKey }),
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
        {neverConnected ? (
          "Nothing was imported through it, so nothing is lost."
        ) : (
          <Stack gap="sm">
            <Text size="sm">
              Syncing with {name} stops, and Ledgerlink gives up its access to it. Customers and invoices that were
              imported stay as history, and nothing of it counts as owed any more. Nothing changes in Xero. You can
              connect again later.
            </Text>
            {successor && (
              <ChoiceField
                label={`${name} is linked a second time${shortly(successor)}. Is it the same organisation?`}
                value={formerLink}
                onChange={(chosen) => setFormerLink(chosen === "KEEP" ? "KEEP" : "REPLACE")}
                choices={[
                  {
                    value: "REPLACE",
                    label: "Yes, the other link replaces this one",
                    description: `Sales of ${name} are counted from its new link from now on.`,
                  },
                  {
                    value: "KEEP",
                    label: "No, it is another organisation",
                    description: "Sales that came through this link stay in the figures.",
                  },
                ]}
              />
            )}
          </Stack>
        )}
      </ConfirmDialog>
    </>
  );
}
