import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, http } from "@/api/client";
import type { components } from "@/api/schema";
import { useSignOut } from "@/api/sign-out";
import type { Column } from "@/components/column";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { tellRefused } from "@/components/tell";
import { formatInstant } from "@/lib/format";

type OpenSession = components["schemas"]["OpenSession"];

const deviceOf = ({ device }: OpenSession) => device ?? "Unknown device";

const columns: Column<OpenSession>[] = [
  {
    key: "device",
    header: "Device",
    cell: (session) => (
      <Group gap="xs" display="inline-flex">
        {deviceOf(session)}
        {session.current && <StatusBadge tone="good">This one</StatusBadge>}
      </Group>
    ),
  },
  { key: "address", header: "Signed in from", cell: ({ address }) => address ?? "Not known" },
  { key: "signedInAt", header: "Signed in", cell: ({ signedInAt }) => formatInstant(signedInAt) },
  {
    key: "lastUsedAt",
    header: "Last used",
    cell: ({ lastUsedAt, current }) => (current ? "Now" : lastUsedAt ? formatInstant(lastUsedAt) : "Not known"),
  },
  { key: "actions", header: "Actions", cell: (session) => !session.current && <EndSession session={session} /> },
];

/** Where the person is signed in, and the way out of each. */
export function SessionsSection() {
  const { data, error, refetch } = api.useQuery("get", "/api/sessions");
  return (
    <Stack gap="sm">
      <Text size="sm" maw={820}>
        If you do not know a device or a place, end its session and change your password.
      </Text>
      <DataTable
        label="Sessions"
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState title="You are signed in nowhere">Reload the page; you may have to sign in again.</EmptyState>
        }
      />
      <Group>
        <SignOutEverywhere />
      </Group>
    </Stack>
  );
}

function EndSession({ session }: { session: OpenSession }) {
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => http.DELETE("/api/sessions/{id}", { params: { path: { id: session.id } } }),
    onError: (error) => void tellRefused(error),
    // Ended by somebody else in the meantime is shown by the list too.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["get", "/api/sessions"] }),
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={end.isPending}
      aria-label={`End the session of ${deviceOf(session)}, signed in ${formatInstant(session.signedInAt)}`}
      onClick={() => end.mutate()}
    >
      End
    </Button>
  );
}

function SignOutEverywhere() {
  const [asking, { open, close }] = useDisclosure();
  const signOut = useSignOut(() => http.DELETE("/api/sessions"));
  return (
    <>
      <Button variant="default" onClick={open}>
        Sign out everywhere
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Sign out everywhere?"
        confirm="Sign out everywhere"
        busy={signOut.isPending}
        error={signOut.error}
        onConfirm={() => signOut.mutate()}
        onClose={close}
      >
        All your sessions end at once, this one too. Nothing that was saved is lost; you sign in again with your
        password.
      </ConfirmDialog>
    </>
  );
}
