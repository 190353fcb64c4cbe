import { Group, List } from "@mantine/core";
import type { components } from "@/api/schema";
import { OpenInXero } from "@/components/OpenInXero";
import { StatusBadge } from "@/components/StatusBadge";

type LedgerLink = components["schemas"]["LedgerLink"];

/** The contacts in Xero that are this customer, each with its way there; several are listed by organisation. */
export function Links({ links }: { links: LedgerLink[] }) {
  const [only, ...others] = links;
  if (only && others.length === 0) return <Link link={only} which={only.organisationName} />;
  return (
    <List listStyleType="none" spacing={4} aria-label="Contacts in Xero that are this customer">
      {links
        .toSorted((a, b) => a.organisationName.localeCompare(b.organisationName))
        .map((link) => (
          <List.Item key={link.ledgerContactId}>
            <Link link={link} which={`${link.organisationName}: ${link.name}`} />
          </List.Item>
        ))}
    </List>
  );
}

function Link({ link: { name, archived, openInLedgerUrl }, which }: { link: LedgerLink; which: string }) {
  return (
    <Group component="span" gap={8}>
      <StatusBadge tone={archived ? "neutral" : "good"}>
        {archived ? `Archived in ${which}` : `Linked to ${which}`}
      </StatusBadge>
      <OpenInXero url={openInLedgerUrl} what={name} />
    </Group>
  );
}
