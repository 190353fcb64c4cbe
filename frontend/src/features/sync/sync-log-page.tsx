import { NativeSelect, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { type Connection, connectionOptions, joined, useConnections } from "@/domain/connections/connections";
import { NothingLinked } from "@/domain/connections/nothing-linked";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { FateList } from "./fate-list";
import { useOpenFates } from "./fates";
import { RunList } from "./run-list";
import type { FateSearch } from "./sync-log-search";

/** Xero → Sync Log: what is not imported as things stand, and every run. */
export function SyncLogPage() {
  const { data, error, refetch } = useConnections();
  const connections = joined(data);
  return (
    <>
      <PageHeader title="Sync Log" note="Which records were not imported and why, and every sync that ran." />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the sync log" />}
      {data && connections.length === 0 && <NothingLinked />}
      {connections.length > 0 && <Log connections={connections} />}
    </>
  );
}

function Log({ connections }: { connections: Connection[] }) {
  const { tab, connection } = useSearch({ from: "/_app/xero/sync-log/" });
  const navigate = useNavigate({ from: "/xero/sync-log/" });
  return (
    <Tabs
      value={tab ?? "open"}
      onChange={(next) => void navigate({ search: { connection, ...(next === "runs" && { tab: "runs" as const }) } })}
      keepMounted={false}
    >
      <Tabs.List mb="sm">
        <Tabs.Tab value="open">Open</Tabs.Tab>
        <Tabs.Tab value="runs">Runs</Tabs.Tab>
      </Tabs.List>
      {connections.length > 1 && (
        <NativeSelect
          aria-label="Organisation"
          mb="sm"
          maw={420}
          data={[
            ...(tab === "runs" ? [] : [{ value: "", label: "All organisations" }]),
            ...connectionOptions(connections),
          ]}
          value={connection ?? (tab === "runs" ? connections[0]?.id : "") ?? ""}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value || undefined;
            void navigate({ search: (old) => ({ ...old, connection: chosen, page: undefined }) });
          }}
        />
      )}
      <Tabs.Panel value="open">
        <OpenFates />
      </Tabs.Panel>
      <Tabs.Panel value="runs">
        <RunList connectionId={connection ?? connections[0]?.id ?? ""} />
      </Tabs.Panel>
    </Tabs>
  );
}

function OpenFates() {
  const search = useSearch({ from: "/_app/xero/sync-log/" });
  const navigate = useNavigate({ from: "/xero/sync-log/" });
  const answer = useOpenFates(search, search.connection);
  const { data: counts } = useQuery(openCountsQuery(search.connection));
  const change = (part: Partial<FateSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: !("page" in part && part.page) });
  return (
    <FateList
      answer={answer}
      counts={counts}
      search={search}
      onSearch={change}
      nothing="Every record in Xero is imported"
    />
  );
}
