import type { components } from "@/api/schema";
import { OpenInXero } from "@/components/OpenInXero";
import { StatusBadge } from "@/components/StatusBadge";

type LedgerLink = components["schemas"]["LedgerLink"];

/** The contacts in Xero that are this customer, each with its way there. */
export function Links({ links }: { links: LedgerLink[] }) {
  const several = links.length > 1;
  return links.map(({ ledgerContactId, name, organisationName, archived, openInLedgerUrl }) => {
    const which = several ? `${name} (${organisationName})` : organisationName;
    return (
      <span key={ledgerContactId} style={{ display: "inline-flex", gap: 8, alignItems: "center" }}>
        <StatusBadge tone={archived ? "neutral" : "good"}>
          {archived ? `Archived in ${which}` : `Linked to ${which}`}
        </StatusBadge>
        <OpenInXero url={openInLedgerUrl} what={name} />
      </span>
    );
  });
}
