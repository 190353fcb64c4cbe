import { Alert, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useIsAdmin } from "@/api/session";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { type Connection, connectionLabel, connectionsQuery, inUse, joined } from "@/domain/connections/connections";
import { WhomToAsk } from "@/domain/users/whom-to-ask";
import { ConnectButton } from "@/features/connections/connect-button";
import { formatMoment } from "@/lib/format";

const LOOK_AGAIN_MILLISECONDS = 60_000;

/** Says on every screen that figures are old or a link is dead, how old they are, and who can put it right. */
export default function FiguresBanner() {
  const { data } = useQuery({ ...connectionsQuery, refetchInterval: LOOK_AGAIN_MILLISECONDS });
  const ever = joined(data);
  const used = inUse(data);
  const troubled = used.filter(({ state, figuresOld }) => state === "RECONNECT_NEEDED" || figuresOld);
  const shown = used.length > 0 ? troubled : lastEnded(ever);
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs" mb="md" component="section" aria-label="State of the figures">
      {shown.map((connection) => (
        <Banner key={connection.id} connection={connection} all={ever} />
      ))}
    </Stack>
  );
}

function Banner({ connection, all }: { connection: Connection; all: Connection[] }) {
  const isAdmin = useIsAdmin();
  const { state, figuresAsOf } = connection;
  const name = connectionLabel(connection, all);
  const asOf = figuresAsOf ? `Figures as of ${formatMoment(figuresAsOf, new Date())}.` : "No figures were read yet.";
  const why = {
    RECONNECT_NEEDED: lost(connection, name),
    DISCONNECTED: `${name} is not linked any more: nothing of it counts as owed.`,
    CONNECTED: `No sync of ${name} has finished since then.`,
    SELECTED: "",
    CHOOSING: "",
  }[state];
  return (
    <Alert
      color={state === "CONNECTED" ? "yellow" : "red"}
      icon={<IconAlertTriangle size={20} />}
      py="xs"
      role="status"
      aria-label={`Figures of ${name}`}
    >
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          {asOf} {why}
          {!isAdmin && (
            <>
              {" "}
              Ask <WhomToAsk />.
            </>
          )}
        </Text>
        {isAdmin && <Remedy connection={connection} />}
      </Group>
    </Alert>
  );
}

function Remedy({ connection }: { connection: Connection }) {
  switch (connection.state) {
    case "RECONNECT_NEEDED":
      return <ConnectButton connection={connection} label="Reconnect" />;
    case "CONNECTED":
      return (
        <Group gap="xs">
          <ButtonLink to="/xero" size="xs">
            Sync now
          </ButtonLink>
          <ButtonLink to="/xero/sync-settings" size="xs" variant="default">
            Automatic sync
          </ButtonLink>
        </Group>
      );
    default:
      return (
        <ButtonLink to="/settings/accounting-link" size="xs">
          Connect again
        </ButtonLink>
      );
  }
}

/** Only what Xero did is said of Xero; the rest has its words on the Accounting link page. */
function lost({ problem }: Connection, name: string): string {
  switch (problem?.code) {
    case "authorization-ended":
      return `Xero ended the access to ${name}.`;
    case "organisation-gone":
      return `Xero no longer gives access to ${name}.`;
    default:
      return `${name} must be connected again.`;
  }
}

/** Where no link is in use, the one that ended last speaks for all. */
function lastEnded(ever: Connection[]): Connection[] {
  return ever.toSorted((a, b) => (b.endedAt ?? "").localeCompare(a.endedAt ?? "")).slice(0, 1);
}
