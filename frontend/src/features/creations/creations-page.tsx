import { Alert, NativeSelect, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { IconAlertTriangle } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import {
  type Connection,
  connectionName,
  connectionOptions,
  joined,
  useConnections,
} from "@/domain/connections/connections";
import { NothingLinked } from "@/domain/connections/nothing-linked";
import { formatCount } from "@/lib/format";
import { CreationList } from "./creation-list";
import { missingQuery, standingQuery } from "./creations";
import type { ChangeSearch, CreationsSearch } from "./creations-search";
import { MissingList } from "./missing-list";
import { needsPerson } from "./progress";
import { QueueProgress } from "./queue-progress";

/** Xero → Create in Xero: customers that are not in the books yet, and what became of those that were sent. */
export function CreationsPage() {
  const { data, error, refetch } = useConnections();
  const { connection } = useSearch({ from: "/_app/_admin/xero/creations" });
  const connections = joined(data);
  const shown = connections.find(({ id }) => id === connection) ?? connections[0];
  return (
    <>
      <PageHeader
        title="Create in Xero"
        note="Customers that are not in Xero yet. Nothing is sent until you tick it, or the direction of transfer says so."
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the customers" />}
      {data && !shown && <NothingLinked />}
      {shown && <OfConnection key={shown.id} connection={shown} all={connections} />}
    </>
  );
}

function OfConnection({ connection, all }: { connection: Connection; all: Connection[] }) {
  const search = useSearch({ from: "/_app/_admin/xero/creations" });
  const navigate = useNavigate({ from: "/xero/creations" });
  const { data: standing } = useQuery(standingQuery(connection.id));
  const change: ChangeSearch = (part) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: !part.page });
  const open = (part: CreationsSearch) => void navigate({ search: { connection: search.connection, ...part } });
  return (
    <>
      {all.length > 1 && (
        <NativeSelect
          label="Organisation"
          mb="md"
          maw={420}
          data={connectionOptions(all)}
          value={connection.id}
          onChange={({ currentTarget }) => open({ connection: currentTarget.value, tab: search.tab })}
        />
      )}
      {connection.state !== "CONNECTED" && <NotConnected connection={connection} />}
      {standing?.progress && <QueueProgress connection={connection} {...standing} progress={standing.progress} />}
      <Tabs
        value={search.tab ?? "missing"}
        onChange={(next) => open({ tab: next === "creations" ? "creations" : undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="missing">
            Not in Xero yet <MissingCount connectionId={connection.id} />
          </Tabs.Tab>
          <Tabs.Tab value="creations">
            Creations {standing && <NeedsPerson count={needsPerson(standing.counts)} />}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="missing">
          <MissingList
            connection={connection}
            search={search}
            onChange={change}
            onQueued={() => open({ tab: "creations" })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="creations">
          <CreationList
            connection={connection}
            search={search}
            onChange={change}
            onTick={() => open({ tab: undefined })}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function MissingCount({ connectionId }: { connectionId: string }) {
  const { data } = useQuery(missingQuery(connectionId, {}));
  return data ? <Count>{formatCount(data.total)}</Count> : null;
}

function NeedsPerson({ count }: { count: number }) {
  return count > 0 ? <Count>{`${formatCount(count)} to decide`}</Count> : null;
}

function Count({ children }: { children: string }) {
  return (
    <Text span size="xs" lh={1} c="dimmed">
      {children}
    </Text>
  );
}

function NotConnected({ connection }: { connection: Connection }) {
  return (
    <Alert
      color="orange"
      mb="md"
      icon={<IconAlertTriangle size={20} />}
      title={`${connectionName(connection)} is not connected now`}
    >
      Nothing can be created there until it is.{" "}
      <AnchorLink to="/settings/accounting-link" underline="always">
        Go to the accounting link
      </AnchorLink>
    </Alert>
  );
}
