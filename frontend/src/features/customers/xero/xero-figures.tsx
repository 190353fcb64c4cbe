import { Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { toFieldErrors } from "@/api/problem";
import { useReadAgain } from "@/api/read-again";
import { AsOf } from "@/components/date-text";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { LinkWarning } from "@/domain/creations/link-warning";
import { type Standing, useStandings } from "@/domain/creations/standings";
import type { WhosePage } from "@/domain/customers/pages";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
import { BalancePanel } from "./balance-panel";
import { CreateInXero } from "./create-in-xero";
import { Links } from "./links";
import { NotInXero } from "./not-in-xero";
import { useBalance, useSalesSummary } from "./sales";
import { Tiles } from "./tiles";

type Props = {
  /** Whose page it is. */
  customer: WhosePage;
  /** The company whose history this is, when the page is that of one of its people. */
  historyOf?: string | undefined;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
};

/** What the customer owes and how it buys, as the books have it. */
export function XeroFigures({ customer, historyOf, search, onSearch }: Props) {
  const summary = useSalesSummary(customer.id);
  const { data: standings } = useStandings(customer.id);
  useReadOnNewLinks(standings);
  const today = useBalance(customer.id, {});
  const balance = useBalance(customer.id, search);
  const dayError = toFieldErrors(balance.error).asAt;
  const error = summary.error ?? today.error ?? (dayError ? null : balance.error);
  const retry = () => {
    for (const { refetch } of [summary, today, balance]) void refetch();
  };
  if (error && !(summary.data && today.data)) return <ErrorState error={error} onRetry={retry} />;
  if (!summary.data) return <PanelLoading label="Sales and balance" h={420} />;
  const { links, asOf } = summary.data;
  if (links.length === 0) return <NotInXero page={customer} standings={standings} />;
  const elsewhere = standings?.filter((standing) => standing.links.length === 0) ?? [];
  return (
    <Stack component="section" aria-label="Xero" gap="md" miw={0}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" align="baseline">
          <Title order={2}>Xero</Title>
          {historyOf && (
            <Text size="sm" c="dimmed">
              history of {historyOf}
            </Text>
          )}
          {asOf && <AsOf instant={asOf} />}
        </Group>
        <Links links={links} standings={standings} />
      </Group>
      {standings?.map(
        ({ connectionId, links: linked, creation }) =>
          creation && linked.length > 0 && <LinkWarning key={connectionId} creation={creation} />,
      )}
      {elsewhere.map((standing) => (
        <CreateInXero key={standing.connectionId} page={customer} standing={standing} alone={false} />
      ))}
      <Tiles summary={summary.data} balance={today.data} />
      <BalancePanel
        balance={balance.data}
        stale={balance.isPlaceholderData}
        dayError={dayError}
        customer={customer}
        search={search}
        onSearch={onSearch}
      />
    </Stack>
  );
}

/** A creation that ends in the background brings figures: they are read when the links have changed. */
function useReadOnNewLinks(standings: Standing[] | undefined) {
  const links = standings?.flatMap((standing) => standing.links.map(({ ledgerContactId }) => ledgerContactId)).join();
  const before = useRef(links);
  const readAgain = useReadAgain();
  useEffect(() => {
    if (before.current !== undefined && before.current !== links) void readAgain();
    before.current = links;
  }, [links, readAgain]);
}
