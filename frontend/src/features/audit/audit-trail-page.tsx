import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api, http } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { DownloadCsv } from "@/components/download-csv";
import { IconHistory } from "@/components/icons";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { LedgerAnswer } from "@/domain/creations/ledger-answer";
import { actionNamed } from "./actions";
import { auditColumns } from "./audit-columns";
import { AuditFilters } from "./audit-filters";
import { type AuditSearch, isFiltered, toAuditQuery } from "./audit-search";

/** Settings → Audit trail: who changed what, and what was written to Xero. */
export function AuditTrailPage() {
  const search = useSearch({ from: "/_app/_admin/settings/audit-trail" });
  const navigate = useNavigate({ from: "/settings/audit-trail" });
  const [opened, setOpened] = useState<string>();
  const query = toAuditQuery(search, actionNamed(search.action));
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/audit-events",
    { params: { query: { ...query, page: search.page ?? 1, size: 50 } } },
    { placeholderData: keepPreviousData },
  );
  const change = (part: Partial<AuditSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  const clear = () => void navigate({ search: {} });
  return (
    <>
      <PageHeader
        title="Audit trail"
        note="Who changed customers, links, settings, users and keys, what was written to Xero, synced and exported. Nobody can edit or delete it."
        actions={
          <DownloadCsv
            otherwise="audit-trail.csv"
            ask={() => http.GET("/api/audit-events/export", { params: { query }, parseAs: "blob" })}
          />
        }
      />
      <AuditFilters search={search} onChange={change} onClear={clear} />
      <DataTable
        label="Audit trail"
        columns={auditColumns(opened, setOpened)}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        detail={(event) => event.id === opened && <LedgerAnswer {...event} />}
        empty={<NoEvents filtered={isFiltered(search)} onClear={clear} />}
      />
      {data && <Pager {...data} onPage={(page) => void navigate({ search: (old) => ({ ...old, page }) })} />}
    </>
  );
}

function NoEvents({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) {
    return (
      <EmptyState icon={IconHistory} title="Nothing has happened yet">
        The first change of a customer, a user, a key, a setting or a link, the first sync and the first export appear
        here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No event matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear the filters
        </Button>
      }
    >
      Try more days, all actions, or another spelling of the name.
    </EmptyState>
  );
}
