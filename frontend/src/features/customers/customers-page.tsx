import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { SortedIn } from "@/domain/money/sorted-in";
import { customerColumns } from "./customer-columns";
import { CustomerFilters } from "./customer-filters";
import { type CustomersSearch, toCustomersQuery } from "./customers-search";
import { NoCustomers } from "./no-customers";

export function CustomersPage() {
  const search = useSearch({ from: "/_app/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/customers",
    { params: { query: toCustomersQuery(search) } },
    { placeholderData: keepPreviousData },
  );
  // A changed filter starts at the first page. Typing replaces the address: Back leaves the list at once.
  const change = (part: Partial<CustomersSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  const clear = () => void navigate({ search: {} });

  return (
    <>
      <PageHeader
        title="Customers"
        actions={
          <>
            <ButtonLink to="/contacts/new" variant="default">
              New contact
            </ButtonLink>
            <ButtonLink to="/companies/new">New company</ButtonLink>
          </>
        }
      />
      <CustomerFilters search={search} onChange={change} onClear={clear} />
      <SortedIn value={data?.sortedIn} />
      <DataTable
        label="Customers"
        columns={customerColumns}
        rows={data?.items}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        sorting={{
          value: search.sort ?? "NAME",
          onChange: (sort) => change({ sort: sort as NonNullable<CustomersSearch["sort"]> }),
        }}
        empty={<NoCustomers search={search} onClear={clear} />}
      />
      {data && <Pager {...data} onPage={(page) => void navigate({ search: (old) => ({ ...old, page }) })} />}
    </>
  );
}
