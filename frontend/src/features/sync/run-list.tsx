import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { http } from "@/api/client";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { IconHistory } from "@/components/icons";
import { AnchorLink, ButtonLink } from "@/components/links";
import { None } from "@/components/none";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { isActive, type SyncRun } from "@/domain/sync/runs";
import { formatCount, formatInstant } from "@/lib/format";
import { useAttention } from "./use-attention";
import { howLong, runKinds, runState, startedBy } from "./words";

const columns = (attentionOf: (run: SyncRun) => number | undefined): Column<SyncRun>[] => [
  {
    key: "queuedAt",
    header: "Started",
    cell: ({ id, queuedAt }) => (
      <AnchorLink to="/xero/sync-log/$runId" params={{ runId: id }} fw={500}>
        {formatInstant(queuedAt)}
      </AnchorLink>
    ),
  },
  {
    key: "state",
    header: "State",
    cell: (run) => {
      const { label, tone } = runState(run, attentionOf(run));
      return <StatusBadge tone={tone}>{label}</StatusBadge>;
    },
  },
  { key: "kind", header: "Kind", cell: ({ kind }) => runKinds[kind] },
  { key: "startedBy", header: "Started by", cell: startedBy },
  {
    key: "took",
    header: "Took",
    numeric: true,
    cell: ({ startedAt, finishedAt }) => (startedAt && finishedAt ? howLong(startedAt, finishedAt) : <None />),
  },
  { key: "processed", header: "Read", numeric: true, cell: ({ counts }) => formatCount(counts.processed) },
  { key: "changed", header: "New or changed", numeric: true, cell: ({ counts }) => formatCount(counts.changed) },
  {
    key: "left",
    header: "Not imported",
    numeric: true,
    cell: ({ counts }) => formatCount(counts.excluded + counts.failed + counts.parked),
  },
];

/** All runs of a link, newest first; each opens into what it did not import. */
export function RunList({ connectionId }: { connectionId: string }) {
  const { page = 1 } = useSearch({ from: "/_app/xero/sync-log/" });
  const navigate = useNavigate({ from: "/xero/sync-log/" });
  const { openOf } = useAttention(connectionId);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["sync-runs", connectionId, "page", page],
    queryFn: async () => {
      const params = { path: { id: connectionId }, query: { page, size: 25 } };
      return (await http.GET("/api/connections/{id}/sync-runs", { params })).data;
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isActive) ? 3_000 : false),
  });
  return (
    <>
      <DataTable
        label="Syncs"
        columns={columns((run) => openOf(run)?.needAttention)}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={
          <EmptyState
            icon={IconHistory}
            title="No sync has run yet"
            action={<ButtonLink to="/xero">Go to Overview</ButtonLink>}
          >
            The first one is started on the Overview.
          </EmptyState>
        }
      />
      {data && <Pager {...data} onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })} />}
    </>
  );
}
