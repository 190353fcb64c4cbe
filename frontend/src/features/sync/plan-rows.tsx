import { Button, Group, Text } from "@mantine/core";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { AnchorLink } from "@/components/links";
import { None } from "@/components/none";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { EmptyState } from "@/components/states";
import { StatusBadge, type Tone } from "@/components/status-badge";
import { formatCount } from "@/lib/format";
import { actionWords, countOf, type PlannedAction, type PlannedParty, usePlan } from "./plan";
import classes from "./sync.module.css";
import { plannedActions, type RunSearch } from "./sync-log-search";

type Props = { runId: string; search: RunSearch; onSearch: (part: Partial<RunSearch>) => void };

const tones: Partial<Record<PlannedAction, Tone>> = { PARK: "waiting", FAIL: "bad", EXCLUDE: "neutral" };

const columns: Column<PlannedParty>[] = [
  {
    key: "name",
    header: "Contact in Xero",
    cell: ({ name }) => (
      <Text span inherit fw={500}>
        {name}
      </Text>
    ),
  },
  {
    key: "action",
    header: "What a sync would do",
    cell: ({ action }) =>
      action ? <StatusBadge tone={tones[action] ?? "good"}>{actionWords[action]}</StatusBadge> : <None />,
  },
  {
    key: "customer",
    header: "Customer",
    absent: ({ customerId }) => !customerId,
    cell: ({ customerId, customerName, name }) =>
      customerId ? (
        <AnchorLink to="/customers/$customerId" params={{ customerId }}>
          {customerName ?? name}
        </AnchorLink>
      ) : (
        <None />
      ),
  },
  { key: "reason", header: "Why", absent: ({ reason }) => !reason, cell: ({ reason }) => reason ?? <None /> },
];

/** Every contact of the books with what a sync would do; the counts filter. */
export function PlanRows({ runId, search, onSearch }: Props) {
  const { action, q, page = 1 } = search;
  const { data, error, refetch, isPlaceholderData } = usePlan(runId, { action, q, page });
  const clear = () => onSearch({ action: undefined, q: undefined, page: undefined });
  return (
    <>
      <Group gap="xs" mb="sm" role="group" aria-label="Filter by what a sync would do">
        {plannedActions
          .filter((one) => data && countOf(data.counts, one) > 0)
          .map((one) => (
            <Button
              key={one}
              size="xs"
              variant={one === action ? "filled" : "default"}
              aria-pressed={one === action}
              onClick={() => onSearch({ action: one === action ? undefined : one, page: undefined })}
            >
              {actionWords[one]}: {formatCount(countOf(data?.counts ?? [], one))}
            </Button>
          ))}
      </Group>
      <Group component="search" aria-label="Search the plan" mb="sm" className={classes.filters ?? ""}>
        <SearchField
          label="Search contacts"
          placeholder="Search a contact's name"
          value={q ?? ""}
          onSearch={(text) => onSearch({ q: text || undefined, page: undefined })}
        />
      </Group>
      <DataTable
        label="What a sync would do"
        columns={columns}
        rows={data?.items}
        rowKey={({ ledgerContactId }) => ledgerContactId}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={
          <EmptyState
            title={action || q ? "No contact matches" : "There is nothing to do"}
            action={
              (action || q) && (
                <Button variant="default" onClick={clear}>
                  Clear filters
                </Button>
              )
            }
          >
            {action || q ? "Try another spelling, or fewer filters." : "A sync would change no customer."}
          </EmptyState>
        }
      />
      {data && <Pager {...data} onPage={(next) => onSearch({ page: next })} />}
    </>
  );
}
