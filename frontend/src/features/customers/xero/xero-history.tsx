import { Stack, Tabs } from "@mantine/core";
import type { components } from "@/api/schema";
import { IconReceipt } from "@/components/icons";
import { EmptyState } from "@/components/states";
import { useDocument } from "@/domain/sales/use-document";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
import { ItemsBought } from "./items-bought";
import { PurchaseHistory } from "./purchase-history";
import { Quotes } from "./quotes";
import { useSalesSummary } from "./sales";
import { SalesByMonth } from "./sales-by-month";

type Props = { customerId: string; search: CustomerSearch; onSearch: ChangeCustomerSearch };

/** What the customer bought and was offered; nothing before the customer is in the books. */
export function XeroHistory({ customerId, search, onSearch }: Props) {
  const { data: summary } = useSalesSummary(customerId);
  const { data: opened } = useDocument(search.document);
  if (!summary || summary.links.length === 0) return null;
  const isQuote = opened?.document.kind === "QUOTE";
  // A link to a quote names it as one to an invoice would: the other documents are not searched for it.
  const sales = isQuote ? { ...search, q: undefined, document: undefined } : search;
  return (
    <Stack gap="xl" miw={0}>
      <Sales customerId={customerId} summary={summary} search={sales} onSearch={onSearch} />
      <Quotes
        customerId={customerId}
        page={search.quotes}
        opened={isQuote ? search.document : undefined}
        onSearch={onSearch}
      />
    </Stack>
  );
}

type SalesProps = Props & { summary: components["schemas"]["SalesSummary"] };

/** Sales by month, documents and items. */
function Sales({ customerId, summary, search, onSearch }: SalesProps) {
  if (summary.documents === 0) {
    return (
      <EmptyState icon={IconReceipt} title="No sales yet">
        Invoices appear here after the next sync.
      </EmptyState>
    );
  }
  return (
    <Stack component="section" aria-label="Sales" gap="md" miw={0}>
      <SalesByMonth summary={summary} />
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
    </Stack>
  );
}
