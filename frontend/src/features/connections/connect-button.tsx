import { Alert, Anchor, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { IconExternalLink } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { type Connection, connectionsQuery } from "@/domain/connections/connections";
import { useAuthorize } from "./use-authorize";

const POLL_MILLISECONDS = 3_000;

type Props = {
  connection: Connection;
  label: string;
  /** Other buttons, shown beside it. */
  children?: ReactNode;
};

/** Starts the login and consent, waits for the other tab, and offers a link when the browser blocked it. */
export function ConnectButton({ connection, label, children }: Props) {
  const { start, starting, error, address, blocked, stop } = useAuthorize(connection.id);
  const waiting = address !== undefined;
  // While the other tab is at work the list is read again and again; the answer replaces this button.
  useQuery({
    ...connectionsQuery,
    enabled: waiting,
    refetchInterval: POLL_MILLISECONDS,
    refetchOnWindowFocus: "always",
  });

  return (
    <Stack gap="sm">
      <Refusal error={error} />
      {waiting && blocked && (
        <Alert color="yellow" title="Your browser kept the new tab from opening" role="alert">
          <Anchor href={address} target="_blank" inherit underline="always">
            Open Xero in a new tab
          </Anchor>{" "}
          and sign in there.
        </Alert>
      )}
      {waiting && !blocked && (
        <Group gap="xs" role="status" wrap="nowrap">
          <Loader size="xs" />
          <Text size="sm">
            Sign in to Xero and allow access in the tab that has opened. This page notices when you are done.
          </Text>
        </Group>
      )}
      <Group gap="sm">
        <Button
          leftSection={<IconExternalLink size={16} />}
          variant={waiting ? "default" : "filled"}
          loading={starting}
          onClick={start}
        >
          {waiting ? "Open Xero again" : label}
        </Button>
        {waiting && (
          <Button variant="subtle" onClick={stop}>
            Stop waiting
          </Button>
        )}
        {children}
      </Group>
    </Stack>
  );
}
