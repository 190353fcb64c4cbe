import { Group, Skeleton } from "@mantine/core";
import type { components } from "@/api/schema";
import { AsOf } from "@/components/date-text";
import { formatDate } from "@/lib/format";
import { OrganisationSeals } from "./organisation-seals";
import type { ReceivablesSearch } from "./receivables-search";

type Props = { receivables: components["schemas"]["Receivables"] | undefined; search: ReceivablesSearch };

/** As at which day the figures are, how fresh, and whether they are the books'. */
export function Freshness({ receivables, search: { asAt, connection } }: Props) {
  return (
    <Group gap="4px 12px">
      <span>What customers owe{receivables && ` as at ${formatDate(receivables.asAt)}`}</span>
      {!receivables && <Skeleton h={20} w={140} />}
      {receivables?.asOf && <AsOf instant={receivables.asOf} />}
      {asAt ? (
        <span>Rebuilt from the dates of payments and credits; only today’s figures are held against Xero.</span>
      ) : (
        <OrganisationSeals connectionId={connection} />
      )}
    </Group>
  );
}
