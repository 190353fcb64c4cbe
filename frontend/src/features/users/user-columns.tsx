import { Group, Text } from "@mantine/core";
import { roleNames } from "@/api/session";
import type { Column } from "@/components/column";
import { ButtonLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import { formatInstant } from "@/lib/format";
import { EditUser } from "./edit-user";
import { EraseUser } from "./erase-user";
import { ResetPassword } from "./reset-password";
import { ResetSecondFactor } from "./reset-second-factor";
import type { UserAccount } from "./users";

/** @param ownId the signed-in user, whose row is marked and who changes the own password with the old one. */
export function userColumns(ownId: string): Column<UserAccount>[] {
  return [
    {
      key: "name",
      header: "Name",
      cell: ({ id, name }) => (
        <Group gap="xs">
          <Text span inherit fw={500}>
            {name}
          </Text>
          {id === ownId && <StatusBadge tone="neutral">You</StatusBadge>}
        </Group>
      ),
    },
    { key: "email", header: "E-mail", cell: ({ email }) => email },
    { key: "role", header: "Role", cell: ({ role }) => roleNames[role] },
    {
      key: "active",
      header: "May sign in",
      cell: ({ active }) =>
        active ? <StatusBadge tone="good">Active</StatusBadge> : <StatusBadge tone="neutral">Deactivated</StatusBadge>,
    },
    {
      key: "secondFactor",
      header: "Second factor",
      cell: (user) => (
        <Group gap={6} display="inline-flex">
          {user.secondFactor ? (
            <StatusBadge tone="good">On</StatusBadge>
          ) : (
            <StatusBadge tone="neutral">Off</StatusBadge>
          )}
          {user.secondFactor && user.id !== ownId && <ResetSecondFactor user={user} />}
        </Group>
      ),
    },
    {
      // What is known is the latest session, which goes away with the sign-out.
      key: "lastSeenAt",
      header: "Signed in since",
      cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(lastSeenAt) : "Not signed in"),
    },
    {
      key: "actions",
      header: "Actions",
      cell: (user) => (
        <Group gap={6} display="inline-flex" wrap="nowrap">
          <EditUser user={user} isSelf={user.id === ownId} />
          {user.id === ownId ? (
            <ButtonLink to="/settings/account" variant="default" size="compact-sm">
              Change password
            </ButtonLink>
          ) : (
            <>
              <ResetPassword user={user} />
              {!user.active && <EraseUser user={user} />}
            </>
          )}
        </Group>
      ),
    },
  ];
}
