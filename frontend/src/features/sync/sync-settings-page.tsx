import { NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { connectionName, connectionOptions, inUse, useConnections } from "@/domain/connections/connections";
import { NothingLinked } from "@/domain/connections/nothing-linked";
import { SettingsOfConnection } from "./settings-of-connection";

/** Xero → Sync Settings: what is synced of each organisation, and when. */
export function SyncSettingsPage() {
  const { data, error, refetch } = useConnections();
  const { connection } = useSearch({ from: "/_app/_admin/xero/sync-settings" });
  const navigate = useNavigate({ from: "/xero/sync-settings" });
  const connections = inUse(data);
  const shown = connections.find(({ id }) => id === connection) ?? connections[0];
  return (
    <>
      <PageHeader title="Sync Settings" note="What is read from Xero and written to it, and when." />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the sync settings" />}
      {data && !shown && <NothingLinked />}
      {connections.length > 1 && shown && (
        <NativeSelect
          label="Organisation"
          mb="md"
          maw={420}
          data={connectionOptions(connections)}
          value={shown.id}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value;
            void navigate({ search: { connection: chosen } });
          }}
        />
      )}
      {shown && <SettingsOfConnection key={shown.id} connectionId={shown.id} organisation={connectionName(shown)} />}
    </>
  );
}
