import { Button, Group, Loader, Paper, Stack, Text } from "@mantine/core";
import { IconClock } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { Refusal } from "@/components/refusal";
import { type Creation, liesAhead } from "@/domain/creations/standings";
import { useCancelCreation } from "@/domain/creations/use-cancel-creation";
import { pageOf, type WhosePage } from "@/domain/customers/pages";
import { progressInWords } from "./progress-in-words";

/** The second step while it lasts: what is happening, when it goes on, and the way to take it back in time. */
export function Progress({ page, creation }: { page: WhosePage; creation: Creation }) {
  const cancel = useCancelCreation(creation);
  const now = new Date();
  const { headline, detail } = progressInWords(creation, now);
  const waiting = creation.state !== "SENDING" && liesAhead(creation.nextAttemptAt, now.getTime());
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" role="status" aria-live="polite">
          {waiting ? <IconClock size={22} aria-hidden style={{ flexShrink: 0 }} /> : <Loader size="sm" aria-hidden />}
          <div>
            <Text fw={600}>{headline}</Text>
            {detail && (
              <Text size="sm" c="dimmed">
                {detail}
              </Text>
            )}
          </div>
        </Group>
        <Text size="sm">
          You can close this page: the contact is created once, and how it ended stands on the customer’s page.
        </Text>
        <Refusal error={cancel.error} />
        <Group gap="sm">
          <ButtonLink {...pageOf(page)} variant="default">
            Back to the customer
          </ButtonLink>
          {creation.mayCancel && (
            <>
              <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
                Cancel
              </Button>
              <Text size="sm" c="dimmed">
                Nothing was sent yet. Cancel, and it stays that way; you can create it later.
              </Text>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
