import { Button, Paper } from "@mantine/core";
import { IconCircleCheck } from "@/components/icons";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { EmptyState, ErrorState } from "@/components/states";
import { FateEntry } from "./fate-entry";
import { FateFilters } from "./fate-filters";
import type { FateCounts, FatePage } from "./fates";
import classes from "./sync.module.css";
import type { ChangeFateSearch, FateSearch } from "./sync-log-search";

type Props = {
  answer: { data: FatePage | undefined; error: unknown; refetch: () => unknown; isPlaceholderData: boolean };
  counts: FateCounts | undefined;
  search: FateSearch;
  onSearch: ChangeFateSearch;
  /** Told when there is no such record at all. */
  nothing: string;
};

/** Records that were not imported, with their filters. */
export function FateList({
  answer: { data, error, refetch, isPlaceholderData },
  counts,
  search,
  onSearch,
  nothing,
}: Props) {
  const clear = () =>
    onSearch({ q: undefined, outcome: undefined, kind: undefined, reason: undefined, page: undefined });
  const filtered = search.q || search.outcome || search.kind || search.reason;
  return (
    <>
      <FateFilters search={search} counts={counts} onChange={onSearch} onClear={clear} />
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <PanelLoading label="the records" />}
      {data && data.items.length === 0 && (
        <EmptyState
          icon={IconCircleCheck}
          title={filtered ? "No record matches" : nothing}
          action={
            filtered && (
              <Button variant="default" onClick={clear}>
                Clear filters
              </Button>
            )
          }
        >
          {filtered ? "Try another spelling, or fewer filters." : "Nothing needs your attention."}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <Paper withBorder>
          <ul className={classes.fates} aria-label="Records not imported" data-stale={isPlaceholderData || undefined}>
            {data.items.map((fate) => (
              <FateEntry key={fate.id} fate={fate} onReason={(reason) => onSearch({ reason, page: undefined })} />
            ))}
          </ul>
        </Paper>
      )}
      {data && <Pager {...data} onPage={(page) => onSearch({ page })} />}
    </>
  );
}
