import { Group, Loader, Paper, Stack, Text } from "@mantine/core";
import { IconClock } from "@/components/icons";
import { type Creation, liesAhead } from "@/components/inXero/standings";
import { ButtonLink } from "@/components/links";
import { progressInWords } from "./progressInWords";
import { pageOf, type WhosePage } from "./whosePage";

/** The second step while it lasts: what is happening, and when it goes on. */
export function Progress({ page, creation }: { page: WhosePage; creation: Creation }) {
  const now = new Date();
  const { headline, detail } = progressInWords(creation, now);
  const waiting = creation.state !== "SENDING" && liesAhead(creation.nextAttemptAt, now.getTime());
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" role="status" aria-live="polite">
          {waiting ? <IconClock size={22} aria-hidden /> : <Loader size="sm" aria-hidden />}
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
          You can close this page: it goes on by itself, and the contact is created once. How it ended stands on the
          customer’s page.
        </Text>
        <Group>
          <ButtonLink {...pageOf(page)} variant="default">
            Back to the customer
          </ButtonLink>
        </Group>
      </Stack>
    </Paper>
  );
}
