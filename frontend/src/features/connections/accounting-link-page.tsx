import { Button, Group, Paper, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@/components/icons";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { type Connection, connectionsKey, useConnections } from "@/domain/connections/connections";
import { ConnectionCard } from "./connection-card";
import { useNewsFromOtherTabs } from "./link-news";
import { SelectApplication } from "./select-application";
import { WhatLinkingDoes } from "./what-linking-does";

/** Settings → Accounting link: select the application, connect, reconnect, disconnect. */
export function AccountingLinkPage() {
  const { data, error, refetch } = useConnections();
  const queryClient = useQueryClient();
  useNewsFromOtherTabs(() => void queryClient.invalidateQueries({ queryKey: connectionsKey }));
  return (
    <>
      <PageHeader
        title="Accounting link"
        note="The Xero organisations that your workspace is linked to, and whether each link works."
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the accounting links" />}
      {data && <Links connections={data} />}
    </>
  );
}

function Links({ connections }: { connections: Connection[] }) {
  const [adding, { open, close }] = useDisclosure();
  const begun = connections.some(({ state }) => state === "SELECTED");
  if (connections.length === 0) return <WhatLinkingDoes />;
  return (
    <Stack gap="md" maw={820}>
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} />
      ))}
      {adding && !begun && (
        <Paper withBorder p="md" component="section" aria-label="Add another organisation">
          <Title order={2} mb="sm">
            Add another organisation
          </Title>
          <SelectApplication onCancel={close} />
        </Paper>
      )}
      {!adding && !begun && (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={open}>
            Add another organisation
          </Button>
        </Group>
      )}
    </Stack>
  );
}
