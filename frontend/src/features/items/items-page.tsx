import { Box, Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { IconPackage } from "@/components/icons";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { EmptyState } from "@/components/states";
import { itemColumns } from "./item-columns";

export function ItemsPage() {
  const { q, page = 1 } = useSearch({ from: "/_app/items" });
  const navigate = useNavigate({ from: "/items" });
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/items",
    { params: { query: { page, size: 50, ...(q && { q }) } } },
    { placeholderData: keepPreviousData },
  );
  const search = (text: string) => void navigate({ search: { q: text || undefined }, replace: true });
  return (
    <>
      <PageHeader title="Items" note="Products and services, as they are in Xero" />
      <Box maw={420} mb="sm">
        <SearchField label="Search items" placeholder="Search code, name" value={q ?? ""} onSearch={search} />
      </Box>
      <DataTable
        label="Items"
        columns={itemColumns}
        rows={data?.items}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={q ? <NoMatch onClear={() => search("")} /> : <NoItems />}
      />
      {data && <Pager {...data} onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })} />}
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      title="No item matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear the search
        </Button>
      }
    >
      Try another spelling.
    </EmptyState>
  );
}

function NoItems() {
  return (
    <EmptyState icon={IconPackage} title="No items yet">
      Items come from Xero with a sync. An administrator can start one on the Overview of the Xero module.
    </EmptyState>
  );
}
