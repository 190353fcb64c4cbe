import { List, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { DateText } from "@/components/date-text";
import { Money } from "@/components/money";
import { documentKindNames } from "./document-words";

/** Payments, and credits set against the document, with what is still open. */
export function Settlements({ document }: { document: components["schemas"]["SalesDocument"] }) {
  const { payments, allocations, fullyPaidOn } = document;
  const nothing = payments.length === 0 && allocations.length === 0;
  return (
    <section aria-label="Payments and credits">
      <Text size="sm" fw={600}>
        Payments and credits
      </Text>
      {nothing && (
        <Text size="sm" c="dimmed">
          None yet.
        </Text>
      )}
      <List size="sm" spacing={2}>
        {payments.map(({ paidOn, amount, reference }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a payment has no name of its own and the list is only read
          <List.Item key={index}>
            <DateText date={paidOn} />: paid <Money value={amount} />
            {reference && ` (${reference})`}
          </List.Item>
        ))}
        {allocations.map(({ allocatedOn, amount, otherDocumentKind, otherDocumentNumber }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an allocation has no name of its own and the list is only read
          <List.Item key={index}>
            <DateText date={allocatedOn} />: <Money value={amount} /> against{" "}
            {documentKindNames[otherDocumentKind].toLowerCase()} {otherDocumentNumber}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        Still open: <Money value={document.document.open} />
        {fullyPaidOn && (
          <>
            , fully paid on <DateText date={fullyPaidOn} />
          </>
        )}
      </Text>
    </section>
  );
}
