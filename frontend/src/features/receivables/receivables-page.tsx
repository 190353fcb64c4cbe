import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { toFieldErrors } from "@/api/problem";
import { DownloadCsv } from "@/components/download-csv";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { totalRows } from "./aged-rows";
import { AgedTable } from "./aged-table";
import { Freshness } from "./freshness";
import { OpenDocuments } from "./open-documents";
import { ReceivablesFilters } from "./receivables-filters";
import { closed, type ReceivablesSearch, toReceivablesQuery } from "./receivables-search";
import { Summary } from "./summary";

/** Who owes what, by age, over all customers, as at any day. */
export function ReceivablesPage() {
  const search = useSearch({ from: "/_app/receivables" });
  const navigate = useNavigate({ from: "/receivables" });
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/receivables",
    { params: { query: { ...toReceivablesQuery(search), page: search.page ?? 1, size: 50 } } },
    { placeholderData: keepPreviousData },
  );
  const dayError = toFieldErrors(error).asAt;
  // A changed question starts at the first page. It replaces the address: Back leaves the screen at once.
  const change = (part: Partial<ReceivablesSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...closed, page: undefined, ...part }), replace: true });
  const clear = () => change({ q: undefined, connection: undefined, currency: undefined, overdue: undefined });
  const totals = data ? totalRows(data) : [];
  return (
    <>
      <PageHeader
        title="Receivables"
        note={<Freshness receivables={data} search={search} />}
        actions={
          <DownloadCsv
            otherwise="receivables.csv"
            ask={() =>
              http.GET("/api/receivables/export", { params: { query: toReceivablesQuery(search) }, parseAs: "blob" })
            }
          />
        }
      />
      <ReceivablesFilters
        search={search}
        currencies={totals.map(({ balance }) => balance.currency)}
        dayError={dayError}
        onChange={change}
        onClear={clear}
      />
      {!data && !error && <PanelLoading label="the summary" h={200} />}
      {data && !dayError && (
        <Summary
          receivables={data}
          totals={totals.map(({ balance }) => balance)}
          search={search}
          onChart={(chart) =>
            void navigate({ search: (old) => ({ ...old, chart }), replace: true, resetScroll: false })
          }
        />
      )}
      {dayError ? (
        <EmptyState
          title="No figures for that day"
          action={
            <Button variant="default" onClick={() => change({ asAt: undefined })}>
              Show today
            </Button>
          }
        >
          {dayError}
        </EmptyState>
      ) : (
        <AgedTable
          receivables={data}
          totals={totals}
          search={search}
          stale={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          onChange={change}
          onClear={clear}
        />
      )}
      {data && !dayError && (
        <Pager {...data} onPage={(page) => void navigate({ search: (old) => ({ ...old, ...closed, page }) })} />
      )}
      <OpenDocuments
        search={search}
        receivables={data}
        onClose={() => void navigate({ search: (old) => ({ ...old, ...closed }), resetScroll: false })}
      />
    </>
  );
}
