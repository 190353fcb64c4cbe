import { Alert, Button, List, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { roleNames, sessionQuery, useSession } from "@/api/session";
import { IconCircleCheck } from "@/components/icons";
import { JoinForm } from "./JoinForm";

/** The workspaces that one password opens, and the way to add another. */
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
        <Alert color="teal" icon={<IconCircleCheck size={20} />} title="One password for both" role="status" w="100%">
          Your other account’s password opens this workspace too. Switch workspaces above your name in the navigation.
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
            Do you use Ledgerlink in another workspace with the same e-mail address? Use one password for both and
            switch without signing in again. Admins of one workspace see nothing of the other.
          </Text>
          <Button variant="default" onClick={() => setAsking(true)}>
            Add another workspace
          </Button>
        </>
      )}
    </Stack>
  );
}
