import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { type Session, sessionQuery, useSession } from "@/api/session";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { tellRefused } from "@/components/tell";
import { formatInstant } from "@/lib/format";

type Notice = NonNullable<Session["failedSignIns"]>;

/** Tells a person on every screen that somebody tried to sign in as them, until they have seen it. */
export default function FailedSignIns() {
  const { failedSignIns } = useSession();
  const queryClient = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => http.DELETE("/api/session/failed-sign-ins"),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    onError: (error) => void tellRefused(error),
  });
  if (!failedSignIns) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={20} />}
      py="xs"
      mb="md"
      role="status"
      aria-label="Failed sign-ins"
    >
      <Group gap="sm" justify="space-between">
        <Text size="sm" flex="1 1 300px" style={{ overflowWrap: "anywhere" }}>
          {inWords(failedSignIns)} If that was not you, change your password.
        </Text>
        <Group gap="xs">
          <ButtonLink to="/settings/account" size="xs" variant="default">
            Your account
          </ButtonLink>
          <Button size="xs" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
            Dismiss
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

function inWords({ failures, since, lastAt, addresses, moreAddresses }: Notice): string {
  const places = [...addresses, ...(moreAddresses > 0 ? [`${moreAddresses} more`] : [])].join(", ");
  const from = places && `, from ${places}`;
  return failures === 1
    ? `1 failed sign-in to your account on ${formatInstant(lastAt)}${from}.`
    : `${failures} failed sign-ins to your account since ${formatInstant(since)}${from}.`;
}
