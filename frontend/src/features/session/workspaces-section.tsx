import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { roleNames, sessionQuery, useSession } from "@/api/session";
import { IconCircleCheck } from "@/components/icons";
import { JoinForm } from "./join-form";
import { PartAccount } from "./part-account";

/** The workspaces that the person switches between, and the way to add another. */
export function WorkspacesSection() {
  const { workspaces, workspace } = useSession();
  const [asking, setAsking] = useState(false);
  const [joined, setJoined] = useState(false);
  const queryClient = useQueryClient();
  return (
    <Stack gap="sm" maw={820} align="flex-start">
      <List>
        {workspaces.map(({ id, name, role }) => (
          <List.Item key={id}>
            {name} · {roleNames[role]}
            {id === workspace.id && " · open now"}
          </List.Item>
        ))}
      </List>
      {joined && (
        <Alert color="teal" icon={<IconCircleCheck size={20} />} title="Accounts joined" role="status" w="100%">
          Switch workspaces above your name in the navigation. Each account keeps its own password.
        </Alert>
      )}
      {asking ? (
        <JoinForm
          onCancel={() => setAsking(false)}
          onJoined={() => {
            setAsking(false);
            setJoined(true);
            void queryClient.invalidateQueries(sessionQuery);
          }}
        />
      ) : (
        <>
          <Text size="sm">
            Do you have an account in another workspace? Join the two and switch without signing in again. Each keeps
            its own password and second factor. If an admin resets one of the passwords, the accounts are separate
            again. Admins of both workspaces see in the audit trail that you joined an account, but not which one.
          </Text>
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={() => setAsking(true)}>
              Add another workspace
            </Button>
            {workspaces.length > 1 && <PartAccount />}
          </Group>
        </>
      )}
    </Stack>
  );
}
