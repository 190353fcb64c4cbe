import { Group, List, Paper, Stack, Text } from "@mantine/core";
import { ButtonLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { LinkWarning } from "@/domain/creations/link-warning";
import type { Standing } from "@/domain/creations/standings";
import { pageOf, type WhosePage } from "@/domain/customers/pages";
import { formatInstant } from "@/lib/format";

/** The end: the customer is in Xero, created or linked. */
export function InXero({ page, standing }: { page: WhosePage; standing: Standing }) {
  const { links, creation, organisationName = "Xero" } = standing;
  const isCreated = (ledgerContactId: string) =>
    creation?.state === "LINKED" && !creation.message && creation.ledgerContactId === ledgerContactId;
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap="sm">
        <List listStyleType="none" spacing="xs" aria-label="Contacts in Xero that are this customer">
          {links.map(({ ledgerContactId, name, archived, openInLedgerUrl }) => (
            <List.Item key={ledgerContactId}>
              <Group gap="sm">
                <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                  {name}
                </Text>
                <StatusBadge tone={archived ? "neutral" : "good"}>
                  {`${isCreated(ledgerContactId) ? "Created in" : archived ? "Archived in" : "Linked to"} ${organisationName}`}
                </StatusBadge>
                <OpenInXero url={openInLedgerUrl} what={name} />
              </Group>
              {creation && isCreated(ledgerContactId) && (
                <Text size="sm" c="dimmed">
                  {formatInstant(creation.changedAt)}, asked for by {creation.requestedBy}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
        {creation && <LinkWarning creation={creation} />}
        <Text size="sm">Sales and balance appear on the customer’s page with the next sync.</Text>
        <Group>
          <ButtonLink {...pageOf(page)}>Back to the customer</ButtonLink>
        </Group>
      </Stack>
    </Paper>
  );
}
