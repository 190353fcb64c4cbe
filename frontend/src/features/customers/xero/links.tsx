import { Group, List } from "@mantine/core";
import type { components } from "@/api/schema";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import type { Standing } from "@/domain/creations/standings";
import { formatInstant } from "@/lib/format";
import { UnlinkMenu } from "./unlink-menu";

type LedgerLink = components["schemas"]["LedgerLink"];
type Props = { links: LedgerLink[]; standings: Standing[] | undefined };

/** The contacts in Xero that are this customer, each with its way there; several are listed by organisation. */
export function Links({ links, standings }: Props) {
  const [only, ...others] = links;
  const standingOf = (link: LedgerLink) => standings?.find(({ connectionId }) => connectionId === link.connectionId);
  if (only && others.length === 0) {
    return <Link link={only} which={only.organisationName} standing={standingOf(only)} />;
  }
  return (
    <List listStyleType="none" spacing={4} aria-label="Contacts in Xero that are this customer">
      {links
        .toSorted((a, b) => a.organisationName.localeCompare(b.organisationName))
        .map((link) => (
          <List.Item key={link.ledgerContactId}>
            <Link link={link} which={`${link.organisationName}: ${link.name}`} standing={standingOf(link)} />
          </List.Item>
        ))}
    </List>
  );
}

function Link({ link, which, standing }: { link: LedgerLink; which: string; standing: Standing | undefined }) {
  const { name, archived, endedAt, openInLedgerUrl } = link;
  return (
    <Group component="span" gap={8}>
      <StatusBadge tone={archived || endedAt ? "neutral" : "good"}>
        {endedAt
          ? `Was linked to ${which} until ${formatInstant(endedAt)}`
          : archived
            ? `Archived in ${which}`
            : `Linked to ${which}`}
      </StatusBadge>
      <OpenInXero url={openInLedgerUrl} what={name} />
      {standing?.mayCreate && (
        <UnlinkMenu customerId={standing.customerId} customerName={standing.customerName} link={link} />
      )}
    </Group>
  );
}
