import { Stack } from "@mantine/core";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { joined, useConnections } from "@/domain/connections/connections";
import { NothingLinked } from "@/domain/connections/nothing-linked";
import { ConnectionSync } from "./connection-sync";

/** Xero → Overview: each linked organisation with its last sync, Sync Now and live progress. */
export function OverviewPage() {
  const { data, error, refetch } = useConnections();
  const connections = joined(data);
  return (
    <>
      <PageHeader title="Overview" note="How fresh the figures are, and what the sync is doing." />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the linked organisations" />}
      {data && connections.length === 0 && <NothingLinked />}
      <Stack gap="md" maw={920}>
        {connections.map((connection) => (
          <ConnectionSync key={connection.id} connection={connection} />
        ))}
      </Stack>
    </>
  );
}
