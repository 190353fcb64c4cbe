import { ActionIcon, Box, Group, Stack, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { roleNames, useSession } from "@/api/session";
import { useSignOut } from "@/api/sign-out";
import { IconLogout } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { ThemeToggle } from "./theme-toggle";

const WorkspaceSwitch = lazy(() => import("@/features/session/workspace-switch"));

/** Who is signed in, the colours, and the way out; the foot of the navigation. */
export function UserPanel({ onNavigate }: { onNavigate: () => void }) {
  const { user, workspace, workspaces } = useSession();
  const signOut = useSignOut();
  return (
    <Stack gap="sm" component="section" aria-label="Your account">
      <ThemeToggle />
      {workspaces.length > 1 && (
        <Suspense>
          <WorkspaceSwitch />
        </Suspense>
      )}
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Box miw={0}>
          <Text size="sm" fw={600} truncate title={user.email}>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {roleNames[user.role]} · {workspace.name}
          </Text>
          <Text size="xs">
            <AnchorLink to="/settings/account" underline="always" onClick={onNavigate}>
              Your account
            </AnchorLink>
          </Text>
        </Box>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Sign out"
          title="Sign out"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          <IconLogout size={20} stroke={1.6} />
        </ActionIcon>
      </Group>
    </Stack>
  );
}
