import { Alert, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { FactGrid } from "@/components/fact-grid";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import { ConnectionStateBadge } from "@/domain/connections/connection-state-badge";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { formatInstant } from "@/lib/format";
import { ConnectButton } from "./connect-button";
import { countryName } from "./country-name";
import { DisconnectButton } from "./disconnect-button";
import { OrganisationChooser } from "./organisation-chooser";
import { WhatIsWritten } from "./what-is-written";

/** One accounting link with its state, its facts and what can be done with it. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const { state, organisation, problem } = connection;
  const name = connectionName(connection);
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <Title order={2}>{name}</Title>
            <ConnectionStateBadge state={state} />
            {organisation?.demo && <StatusBadge tone="neutral">Demo company</StatusBadge>}
          </Group>
          <OpenInXero url={connection.openInLedgerUrl} what={name} />
        </Group>
        {problem && (
          <Alert
            color={state === "CONNECTED" ? "yellow" : "red"}
            icon={<IconAlertTriangle size={20} />}
            title={problem.message}
            role="alert"
          >
            {problem.nextStep}
          </Alert>
        )}
        {connection.connectedAt && <Facts connection={connection} />}
        <Actions connection={connection} />
      </Stack>
    </Paper>
  );
}

function Facts({ connection }: { connection: Connection }) {
  const { organisation, connectedBy, connectedAt, checkedAt, endedAt } = connection;
  return (
    <FactGrid
      facts={{
        "Base currency": organisation?.baseCurrency,
        "Short code": organisation?.shortCode,
        Country: organisation?.countryCode && countryName(organisation.countryCode),
        "Time zone": organisation?.timeZone,
        "Connected by": connectedBy,
        "Connected on": connectedAt && formatInstant(connectedAt),
        "Last checked": checkedAt && formatInstant(checkedAt),
        "Ended on": endedAt && formatInstant(endedAt),
      }}
    />
  );
}

function Actions({ connection }: { connection: Connection }) {
  switch (connection.state) {
    case "SELECTED":
      return (
        <>
          <Text size="sm">Xero is selected. Now connect: you sign in to Xero in a new tab and allow access.</Text>
          <WhatIsWritten application={connection.application} />
          <ConnectButton connection={connection} label="Connect to Xero">
            <DisconnectButton connection={connection} />
          </ConnectButton>
        </>
      );
    case "CHOOSING":
      return (
        <>
          <OrganisationChooser connection={connection} />
          <Group>
            <DisconnectButton connection={connection} />
          </Group>
        </>
      );
    case "CONNECTED":
      return (
        <Group gap="sm">
          <ButtonLink to="/xero">Go to Sync</ButtonLink>
          <DisconnectButton connection={connection} />
        </Group>
      );
    case "RECONNECT_NEEDED":
      return (
        <ConnectButton connection={connection} label="Reconnect to Xero">
          <DisconnectButton connection={connection} />
        </ConnectButton>
      );
    case "DISCONNECTED":
      return (
        <>
          <Text size="sm">
            {connection.replacedBy
              ? "Another link of this name replaced this one, and its sales are counted there. What came through this link stays as history and counts in no figure."
              : "What came through this link stays as history: sales until then are shown, and nothing of it counts as owed. Nothing new arrives."}
          </Text>
          <ConnectButton connection={connection} label="Connect again" />
        </>
      );
  }
}
