import { Group, Text } from "@mantine/core";
import type { Column } from "@/components/column";
import { StatusBadge } from "@/components/status-badge";
import { formatInstant } from "@/lib/format";
import { HandOverKey } from "./hand-over-key";
import { type ApiKey, standingOf } from "./keys";
import { RevokeKey } from "./revoke-key";
import { scopesInWords } from "./scopes";

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
  {
    key: "scope",
    header: "May",
    cell: ({ scopes }) => scopesInWords(scopes).map((words) => <div key={words}>{words}</div>),
  },
  { key: "standing", header: "State", cell: Standing },
  {
    key: "owner",
    header: "Owner",
    cell: ({ ownerName }) => ownerName ?? <Text c="dimmed">Nobody: hand it over</Text>,
  },
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
    cell: (key) =>
      !key.revokedAt && (
        <Group gap={6} display="inline-flex" wrap="nowrap">
          <HandOverKey apiKey={key} />
          <RevokeKey apiKey={key} />
        </Group>
      ),
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
