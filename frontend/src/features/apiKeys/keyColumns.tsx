import { Text } from "@mantine/core";
import type { Column } from "@/components/DataTable";
import { StatusBadge } from "@/components/StatusBadge";
import { formatInstant } from "@/lib/format";
import { type ApiKey, standingOf } from "./keys";
import { RevokeKey } from "./RevokeKey";
import { scopeNames } from "./scopes";

export const keyColumns: Column<ApiKey>[] = [
  {
    key: "name",
    header: "Name",
    cell: ({ name, hint }) => (
      <>
        <Text span inherit fw={500}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" ff="monospace">
          …{hint}
        </Text>
      </>
    ),
  },
  { key: "scope", header: "May", cell: ({ scope }) => scopeNames[scope] },
  { key: "standing", header: "State", cell: Standing },
  {
    key: "createdAt",
    header: "Made",
    cell: ({ createdAt, createdByName }) => (
      <>
        {formatInstant(createdAt)}
        <Text size="xs" c="dimmed">
          by {createdByName}
        </Text>
      </>
    ),
  },
  { key: "expiresAt", header: "Ends", cell: ({ expiresAt }) => (expiresAt ? formatInstant(expiresAt) : "Never") },
  {
    key: "lastUsedAt",
    header: "Last used",
    cell: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lastUsedAt) : "Never"),
  },
  {
    key: "actions",
    header: "Actions",
    absent: ({ revokedAt }) => revokedAt !== undefined,
    cell: (key) => !key.revokedAt && <RevokeKey apiKey={key} />,
  },
];

function Standing(key: ApiKey) {
  switch (standingOf(key, new Date())) {
    case "WORKS":
      return <StatusBadge tone="good">Works</StatusBadge>;
    case "ENDED":
      return <StatusBadge tone="neutral">Ended</StatusBadge>;
    case "REVOKED":
      return (
        <>
          <StatusBadge tone="neutral">Revoked</StatusBadge>
          <Text size="xs" c="dimmed">
            {key.revokedAt && formatInstant(key.revokedAt)}
          </Text>
        </>
      );
  }
}
