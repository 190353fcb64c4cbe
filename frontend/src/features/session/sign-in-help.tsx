import { Alert, Button, Paper, Stack, Text } from "@mantine/core";
import { api } from "@/api/client";
import { roleNames } from "@/api/session";

type Credentials = { email: string; password: string };

/** The demo users of a local run, or word that nobody can sign in yet; mostly nothing. */
export function SignInHelp({ onChoose }: { onChoose: (credentials: Credentials) => void }) {
  const { data: help } = api.useQuery("get", "/api/session/help", {}, { retry: false });
  if (!help) return null;
  if (!help.setUp) {
    return (
      <Alert color="yellow" title="This Ledgerlink has no users yet">
        Whoever runs it creates the first administrator; the README says how.
      </Alert>
    );
  }
  if (help.demoUsers.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          A local run with demo data. Choose a user, then sign in:
        </Text>
        {help.demoUsers.map(({ email, password, name, role }) => (
          <Button
            key={email}
            variant="default"
            justify="space-between"
            rightSection={roleNames[role]}
            onClick={() => onChoose({ email, password })}
          >
            {name}
          </Button>
        ))}
      </Stack>
    </Paper>
  );
}
