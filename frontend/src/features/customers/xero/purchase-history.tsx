import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { salesDocumentColumns } from "@/domain/sales/document-columns";
import { SalesDocumentDetails } from "@/domain/sales/document-details";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
import { DocumentFilters } from "./document-filters";
import { PinnedDocument } from "./pinned-document";

type Props = { customerId: string; search: CustomerSearch; onSearch: ChangeCustomerSearch };

/** The customer's invoices and credits, newest first; each opens into its lines and payments. */
export function PurchaseHistory({ customerId, search, onSearch }: Props) {
  const { q, kind, standing, page = 1, document: opened } = search;
  const filters = { ...(q && { q }), ...(kind && { kind }), ...(standing && { standing }) };
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/customers/{id}/sales-documents",
    { params: { path: { id: customerId }, query: { page, size: 15, ...filters } } },
    { placeholderData: keepPreviousData },
  );
  const columns = salesDocumentColumns({
    opened,
    onToggle: (id) => onSearch({ document: id === opened ? undefined : id }),
  });
  return (
    <>
      {opened && data?.items.every(({ id }) => id !== opened) && (
        <PinnedDocument id={opened} onClose={() => onSearch({ document: undefined })} />
      )}
      <DocumentFilters search={search} onSearch={onSearch} />
      <DataTable
        label="Purchase history"
        columns={columns}
        rows={data?.items}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        detail={(row) => (row.id === opened ? <SalesDocumentDetails id={row.id} /> : null)}
        empty={
          <EmptyState
            title="No document matches"
            action={
              <Button
                variant="default"
                onClick={() => onSearch({ q: undefined, kind: undefined, standing: undefined, page: undefined })}
              >
                Clear filters
              </Button>
            }
          >
            This customer has documents, but none with these filters.
          </EmptyState>
        }
      />
      {data && <Pager {...data} onPage={(next) => onSearch({ page: next, document: undefined })} />}
    </>
  );
}
