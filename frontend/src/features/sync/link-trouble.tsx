import { Alert, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import type { Connection } from "@/domain/connections/connections";
import { WhomToAsk } from "@/domain/users/whom-to-ask";

/** Why nothing new arrives over a link, and what to do; nothing while the link works. */
export function LinkTrouble({ connection: { state, problem }, isAdmin }: { connection: Connection; isAdmin: boolean }) {
  if (state !== "RECONNECT_NEEDED" && state !== "DISCONNECTED") return null;
  const title =
    problem?.message ?? (state === "DISCONNECTED" ? "This link was ended." : "The link has stopped working.");
  return (
    <Alert color={state === "DISCONNECTED" ? "gray" : "red"} icon={<IconAlertTriangle size={20} />} title={title}>
      <Stack gap="xs" align="flex-start">
        {isAdmin ? (
          "What was imported is still here, but nothing new arrives until you connect again."
        ) : (
          <span>
            What was imported is still here. To connect again, ask <WhomToAsk />.
          </span>
        )}
        {isAdmin && (
          <ButtonLink to="/settings/accounting-link" size="xs">
            Go to Accounting link
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}
