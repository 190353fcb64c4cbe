import { Button, Paper, Stack, Text } from "@mantine/core";
import { api } from "@/api/client";

const roleNames = { ADMIN: "Administrator", SALES: "Sales" };

/** The demo users of a local run; shows nothing where the API names none. */
export function DemoUsers({ onChoose }: { onChoose: (credentials: { email: string; password: string }) => void }) {
  const { data } = api.useQuery("get", "/api/session/demo-users", {}, { retry: false });
  if (!data?.length) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          This is a local run with demo data. Choose a user, then sign in:
        </Text>
        {data.map(({ email, password, role }) => (
          <Button
            key={email}
            variant="default"
            justify="space-between"
            onClick={() => onChoose({ email, password })}
            rightSection={roleNames[role]}
          >
            {email}
          </Button>
        ))}
      </Stack>
    </Paper>
  );
}
