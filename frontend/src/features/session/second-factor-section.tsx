import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { formatInstant } from "@/lib/format";
import { NewRecoveryCodes } from "./new-recovery-codes";
import { RemoveSecondFactor } from "./remove-second-factor";
import { SetUpSecondFactor } from "./set-up-second-factor";

type State = components["schemas"]["SecondFactorState"];

const few = 3;

/** One's own second factor: set up, on another device, recovery codes, off. */
export function SecondFactorSection() {
  const { data, error, refetch } = api.useQuery("get", "/api/session/second-factor");
  const [settingUp, { open, close }] = useDisclosure();
  const refresh = useRefresh();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={72} maw={820} aria-label="Loading" />;
  if (settingUp) {
    const done = () => {
      close();
      void refresh();
    };
    return <SetUpSecondFactor onDone={done} onCancel={close} />;
  }
  return (
    <Stack gap="sm" maw={820} align="flex-start">
      <Words state={data} />
      <Group gap="xs">
        <Button variant={data.on ? "default" : "filled"} onClick={open}>
          {data.on ? "Use another device" : "Set up"}
        </Button>
        {data.on && <NewRecoveryCodes onMade={refresh} />}
        {data.on && !data.required && <RemoveSecondFactor onRemoved={refresh} />}
      </Group>
    </Stack>
  );
}

function Words({ state: { on, required, addedAt, recoveryCodesLeft } }: { state: State }) {
  if (!on) {
    return (
      <Text size="sm">
        With a second factor, a stolen password alone opens nothing: signing in also asks for a code from an
        authenticator app on your phone.
      </Text>
    );
  }
  return (
    <>
      <Group gap="xs">
        <StatusBadge tone="good">On</StatusBadge>
        <Text size="sm">Authenticator app{addedAt && ` since ${formatInstant(addedAt)}`}</Text>
      </Group>
      <Text size="sm">
        {recoveryCodesLeft === 1 ? "1 recovery code is" : `${recoveryCodesLeft} recovery codes are`} left.
        {recoveryCodesLeft < few && " Make new ones before you run out."}
        {required && " Your workspace requires a second factor, so it cannot be removed."}
      </Text>
    </>
  );
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({ queryKey: api.queryOptions("get", "/api/session/second-factor").queryKey });
}
