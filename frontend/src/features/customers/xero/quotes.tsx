import { Stack, Text, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { Pager } from "@/components/pager";
import { quoteColumns } from "@/domain/sales/document-columns";
import { SalesDocumentDetails } from "@/domain/sales/document-details";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
import { PinnedDocument } from "./pinned-document";

type Props = {
  customerId: string;
  page: CustomerSearch["quotes"];
  /** The quote that is open. */
  opened: string | undefined;
  onSearch: ChangeCustomerSearch;
};

/** What was offered to the customer, newest first; nothing where nothing was. */
export function Quotes({ customerId, page = 1, opened, onSearch }: Props) {
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/customers/{id}/sales-documents",
    { params: { path: { id: customerId }, query: { kind: "QUOTE", page, size: 5 } } },
    { placeholderData: keepPreviousData },
  );
  if (!error && (!data || data.total === 0)) return null;
  const toggle = (id: string) => onSearch({ document: id === opened ? undefined : id });
  return (
    <Stack component="section" aria-labelledby="quotes" gap="xs" miw={0}>
      <Title order={3} id="quotes">
        Quotes
      </Title>
      <Text size="sm" c="dimmed">
        Offers, newest first. They count in no balance and in no sales.
      </Text>
      {opened && data?.items.every(({ id }) => id !== opened) && (
        <PinnedDocument id={opened} onClose={() => onSearch({ document: undefined })} />
      )}
      <DataTable
        label="Quotes"
        columns={quoteColumns({ opened, onToggle: toggle })}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        detail={({ id }) => (id === opened ? <SalesDocumentDetails id={id} /> : null)}
        empty={null}
      />
      {data && (
        <Pager {...data} label="Pages of quotes" onPage={(next) => onSearch({ quotes: next, document: undefined })} />
      )}
    </Stack>
  );
}
