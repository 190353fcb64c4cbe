import { Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { AnchorLink } from "@/components/links";

type Fate = components["schemas"]["Fate"];

/** The record's name; it leads to the document or to the contact in Matching, where one is stored. */
export function FateRecord({ fate }: { fate: Fate }) {
  const { recordName, recordKind, documentId, ledgerContactId } = fate;
  if (documentId) {
    return (
      <AnchorLink to="/xero/sales-log" search={{ q: recordName, document: documentId }}>
        {recordName}
      </AnchorLink>
    );
  }
  if (recordKind === "CONTACT" && ledgerContactId) {
    return (
      <AnchorLink to="/xero/matching" search={{ contact: ledgerContactId }}>
        {recordName}
      </AnchorLink>
    );
  }
  return recordName;
}

/** Whose the record is: the customer, or the contact in Xero while it is none. */
export function FateOwner({ fate }: { fate: Fate }) {
  const { recordKind, partyName, ledgerContactId, customerId, customerName } = fate;
  const isParty = recordKind === "CONTACT";
  if (customerId) {
    return (
      <Text span size="sm">
        {isParty ? "Customer: " : "of "}
        <AnchorLink to="/customers/$customerId" params={{ customerId }}>
          {customerName ?? partyName}
        </AnchorLink>
      </Text>
    );
  }
  if (isParty || !ledgerContactId) return null;
  return (
    <Text span size="sm">
      of{" "}
      <AnchorLink to="/xero/matching" search={{ contact: ledgerContactId }}>
        {partyName || "a contact without a name"}
      </AnchorLink>
    </Text>
  );
}
