import { Group, Skeleton, Text } from "@mantine/core";
import { api } from "@/api/client";
import { AnchorLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import { type Connection, connectionName, inUse, useConnections } from "@/domain/connections/connections";
import { organisationWords } from "@/domain/reconciliation/organisation-words";
import { sealTone } from "@/domain/reconciliation/seal-words";

/** Whether the totals are the books', for each organisation whose figures are shown. */
export function OrganisationSeals({ connectionId }: { connectionId: string | undefined }) {
  const { data, isPending } = useConnections();
  const connections = inUse(data).filter(({ id }) => !connectionId || id === connectionId);
  if (isPending) return <Skeleton h={20} w={220} />;
  return connections.map((connection) => (
    <OrganisationSeal key={connection.id} connection={connection} named={connections.length > 1} />
  ));
}

function OrganisationSeal({ connection, named }: { connection: Connection; named: boolean }) {
  const { data, error } = api.useQuery("get", "/api/connections/{id}/reconciliation", {
    params: { path: { id: connection.id } },
  });
  if (!data) return error ? null : <Skeleton h={20} w={220} />;
  return (
    <Group gap={6} component="section" aria-label={`${connectionName(connection)} against Xero`}>
      {named && <Text size="sm">{connectionName(connection)}:</Text>}
      <StatusBadge tone={sealTone(data)}>{organisationWords(data, new Date())}</StatusBadge>
      <AnchorLink to="/xero/reconciliation" size="sm">
        {data.state === "DIFFERS" ? "see why" : "details"}
      </AnchorLink>
    </Group>
  );
}
