import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { AnchorLink } from "@/components/links";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { formatCount } from "@/lib/format";

type Props = {
  connection: string | undefined /** Contacts that failed and are listed. */;
  contacts: number | undefined;
};

/** Which of the records that failed are not in the list of contacts, and where they are. */
export function OtherFailures({ connection, contacts }: Props) {
  const { data: open } = useQuery(openCountsQuery(connection));
  if (contacts === undefined || !open || open.failed <= contacts) return null;
  const others = open.failed - contacts;
  return (
    <Text size="sm" mb="sm">
      {formatCount(others)} of {open.failed === 1 ? "1 failed record" : `${formatCount(open.failed)} failed records`}{" "}
      {others === 1
        ? "is not listed here: a person, an item, a document, or a contact that was not read in full."
        : "are not listed here: people, items, documents, and contacts that were not read in full."}{" "}
      <AnchorLink
        to="/xero/sync-log"
        search={{ outcome: "FAILED", ...(connection && { connection }) }}
        underline="always"
      >
        See them in the Sync Log
      </AnchorLink>
    </Text>
  );
}
