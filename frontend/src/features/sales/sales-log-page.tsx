import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { SalesDocumentDetails } from "@/domain/sales/document-details";
import { useDocument } from "@/domain/sales/use-document";
import { NoDocuments } from "./no-documents";
import { salesLogColumns } from "./sales-log-columns";
import { SalesLogFilters } from "./sales-log-filters";
import { type SalesLogSearch, toSalesLogQuery } from "./sales-log-search";
import { Totals } from "./totals";

/** Xero → Sales Log: every sales document that was imported, with the totals of what the filters let through. */
export function SalesLogPage() {
  const asked = useSearch({ from: "/_app/xero/sales-log" });
  const { data: opened } = useDocument(asked.document);
  // A link to a quote names no kind, and quotes are listed only where they are asked for.
  const search: SalesLogSearch = opened?.document.kind === "QUOTE" && !asked.kind ? { ...asked, kind: "QUOTE" } : asked;
  const navigate = useNavigate({ from: "/xero/sales-log" });
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/sales-documents",
    { params: { query: toSalesLogQuery(search) } },
    { placeholderData: keepPreviousData },
  );
  const filter = (part: Partial<SalesLogSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, document: undefined, ...part }), replace: true });
  const clear = () => void navigate({ search: {} });
  const toggle = (id: string) =>
    void navigate({
      search: (old) => ({ ...old, document: old.document === id ? undefined : id }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        title="Sales Log"
        note={
          search.kind === "QUOTE"
            ? "Every quote that was imported, newest first. Quotes count in no total."
            : "Every sales document that was imported, newest first."
        }
      />
      <SalesLogFilters search={search} onChange={filter} onClear={clear} />
      {data && data.totals.length > 0 && <Totals totals={data.totals} stale={isPlaceholderData} />}
      <DataTable
        label="Sales documents"
        columns={salesLogColumns(search.kind, { opened: search.document, onToggle: toggle })}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        detail={({ id }) => (id === search.document ? <SalesDocumentDetails id={id} /> : null)}
        empty={<NoDocuments search={search} onClear={clear} />}
      />
      {data && (
        <Pager
          {...data}
          onPage={(page) => void navigate({ search: (old) => ({ ...old, page, document: undefined }) })}
        />
      )}
    </>
  );
}
