import { Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { DateText } from "@/components/date-text";
import { IconPackage } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { Money } from "@/components/money";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { formatCount, formatQuantity } from "@/lib/format";

type ItemBought = components["schemas"]["ItemBought"];

const columns: Column<ItemBought>[] = [
  {
    key: "name",
    header: "Item",
    cell: ({ code, name }) => (
      <>
        <Text span inherit fw={500}>
          {name}
        </Text>
        {code && (
          <Text span inherit c="dimmed">
            {" "}
            {code}
          </Text>
        )}
      </>
    ),
  },
  { key: "quantity", header: "Quantity", numeric: true, cell: ({ quantity }) => formatQuantity(quantity) },
  { key: "documents", header: "Invoices", numeric: true, cell: ({ documents }) => formatCount(documents) },
  {
    key: "lastSoldOn",
    header: "Last bought",
    numeric: true,
    cell: ({ lastSoldOn, lastDocumentId, lastDocumentNumber }) => (
      <>
        <DateText date={lastSoldOn} />
        <br />
        <AnchorLink
          to="."
          search={(old) => ({ ...old, tab: undefined, page: undefined, document: lastDocumentId })}
          resetScroll={false}
          size="xs"
        >
          {lastDocumentNumber ?? "Invoice"}
        </AnchorLink>
      </>
    ),
  },
  {
    key: "lastPrice",
    header: "Last price",
    numeric: true,
    cell: ({ lastPrice, lastPriceIncludesTax, listPrice, discountRate, discountAmount }) => (
      <>
        <Money value={lastPrice} kind="unit" />
        {lastPrice && (
          <Text span size="xs" c="dimmed">
            {lastPriceIncludesTax ? " incl. tax" : " excl. tax"}
          </Text>
        )}
        {listPrice && (
          <Text size="xs" c="dimmed">
            List price <Money value={listPrice} kind="unit" />, less{" "}
            {discountRate && `${formatQuantity(discountRate)} %`}
            {discountAmount && (
              <>
                <Money value={discountAmount} /> on the line
              </>
            )}
          </Text>
        )}
      </>
    ),
  },
];

type Props = { customerId: string; page: number; onPage: (page: number) => void };

/** Which items the customer bought, how many, when last and at what price. */
export function ItemsBought({ customerId, page, onPage }: Props) {
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/customers/{id}/items-bought",
    { params: { path: { id: customerId }, query: { page, size: 15 } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <DataTable
        label="Items bought"
        columns={columns}
        rows={data?.items}
        rowKey={(row) => `${row.connectionId} ${row.code} ${row.name}`}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={
          <EmptyState icon={IconPackage} title="No items bought">
            The invoices of this customer name no items.
          </EmptyState>
        }
      />
      {data && <Pager {...data} onPage={onPage} />}
    </>
  );
}
