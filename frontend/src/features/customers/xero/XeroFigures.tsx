import { Group, Stack, Text, Title } from "@mantine/core";
import { toFieldErrors } from "@/api/problem";
import { AsOf } from "@/components/DateText";
import { IconReceipt } from "@/components/icons";
import { PanelLoading } from "@/components/PageLoading";
import type { Whose } from "@/components/seal/DocumentDifferences";
import { EmptyState, ErrorState } from "@/components/states";
import type { ChangeCustomerSearch, CustomerSearch } from "../customerSearch";
import { BalancePanel } from "./BalancePanel";
import { Links } from "./Links";
import { useBalance, useSalesSummary } from "./sales";
import { Tiles } from "./Tiles";

type Props = {
  /** Whose page it is. */
  customer: NonNullable<Whose>;
  /** The company whose history this is, when the page is that of one of its people. */
  historyOf?: string | undefined;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
};

/** What the customer owes and how it buys, as the books have it. */
export function XeroFigures({ customer, historyOf, search, onSearch }: Props) {
  const summary = useSalesSummary(customer.id);
  const today = useBalance(customer.id, {});
  const balance = useBalance(customer.id, search);
  const dayError = toFieldErrors(balance.error).asAt;
  const error = summary.error ?? today.error ?? (dayError ? null : balance.error);
  const retry = () => {
    for (const { refetch } of [summary, today, balance]) void refetch();
  };
  if (error && !(summary.data && today.data)) return <ErrorState error={error} onRetry={retry} />;
  if (!summary.data) return <PanelLoading label="Sales and balance" />;
  const { links, asOf } = summary.data;
  if (links.length === 0) {
    return (
      <EmptyState icon={IconReceipt} title="Not in Xero yet">
        No contact in Xero is linked to this customer. Sales and balances appear here after the sync that finds one.
      </EmptyState>
    );
  }
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
        <Links links={links} />
      </Group>
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
