import { Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { api } from "@/api/client";
import { AsOf } from "@/components/DateText";
import { IconReceipt } from "@/components/icons";
import { PanelLoading } from "@/components/PageLoading";
import { EmptyState, ErrorState } from "@/components/states";
import type { ChangeCustomerSearch, CustomerSearch } from "../customerSearch";
import { Ageing } from "./Ageing";
import { ItemsBought } from "./ItemsBought";
import { Links } from "./Links";
import { PurchaseHistory } from "./PurchaseHistory";
import { SalesByMonth } from "./SalesByMonth";
import { Tiles } from "./Tiles";

type Props = {
  customerId: string;
  /** The company whose history this is, when the page is that of one of its people. */
  historyOf?: string;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
};

/** What the customer bought and owes, as the books have it. */
export function XeroPanel({ customerId, historyOf, search, onSearch }: Props) {
  const params = { path: { id: customerId } };
  const summary = api.useQuery("get", "/api/customers/{id}/sales-summary", { params });
  const balance = api.useQuery("get", "/api/customers/{id}/balance", { params });
  const error = summary.error ?? balance.error;
  const retry = () => {
    void summary.refetch();
    void balance.refetch();
  };
  if (error && !(summary.data && balance.data)) return <ErrorState error={error} onRetry={retry} />;
  if (!summary.data || !balance.data) return <PanelLoading label="Sales and balance" />;
  const { links, documents, asOf, months } = summary.data;
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
        </Group>
        <Group gap="sm">
          {asOf && <AsOf instant={asOf} />}
          <Links links={links} />
        </Group>
      </Group>
      <Tiles summary={summary.data} balance={balance.data} />
      <Ageing balance={balance.data} />
      <SalesByMonth months={months} />
      {documents === 0 ? (
        <EmptyState icon={IconReceipt} title="No sales yet">
          Invoices appear here after the next sync.
        </EmptyState>
      ) : (
        <Tabs
          value={search.tab ?? "documents"}
          onChange={(tab) => onSearch({ tab: tab === "items" ? tab : undefined, page: undefined, document: undefined })}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            <Tabs.Tab value="documents">Purchase history</Tabs.Tab>
            <Tabs.Tab value="items">Items bought</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="documents">
            <PurchaseHistory customerId={customerId} search={search} onSearch={onSearch} />
          </Tabs.Panel>
          <Tabs.Panel value="items">
            <ItemsBought customerId={customerId} page={search.page ?? 1} onPage={(page) => onSearch({ page })} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}
