import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/data-table";
import { IconCircleCheck } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { EmptyState } from "@/components/states";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { missingQuery } from "./creations";
import classes from "./creations.module.css";
import type { ChangeSearch, CreationsSearch } from "./creations-search";
import { isTried, missingColumns } from "./missing-columns";
import { useSelection } from "./selection";
import { TickBar } from "./tick-bar";

type Props = {
  connection: Connection;
  search: CreationsSearch;
  onChange: ChangeSearch;
  onQueued: () => void;
};

/** Customers that are not in the books yet, to be ticked for creation. */
export function MissingList({ connection, search: { q, page = 1 }, onChange, onQueued }: Props) {
  const selection = useSelection();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...missingQuery(connection.id, { q, page }),
    placeholderData: keepPreviousData,
  });
  const clear = () => onChange({ q: undefined });
  return (
    <>
      <div className={classes.search}>
        <SearchField
          label="Search customers that are not in Xero"
          placeholder="Search name, e-mail"
          value={q ?? ""}
          onSearch={(text) => onChange({ q: text || undefined })}
        />
      </div>
      {data && (data.items.length > 0 || selection.ticked.size > 0) && (
        <TickBar connection={connection} shown={data} q={q} selection={selection} onQueued={onQueued} />
      )}
      <DataTable
        label="Customers that are not in Xero"
        columns={missingColumns(selection, connection.id, data?.items.some(isTried) ?? false)}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={<NoneMissing connection={connection} q={q} onClear={clear} />}
      />
      {data && <Pager {...data} onPage={(next) => onChange({ page: next })} />}
    </>
  );
}

function NoneMissing({
  connection,
  q,
  onClear,
}: {
  connection: Connection;
  q: string | undefined;
  onClear: () => void;
}) {
  if (q) {
    return (
      <EmptyState
        title="No customer matches"
        action={
          <Button variant="default" onClick={onClear}>
            Clear the search
          </Button>
        }
      >
        None that is missing in Xero has “{q}” in its name or e-mail. Those that are in Xero already are not listed
        here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={`Every customer is in ${connectionName(connection)}`}
      action={
        <ButtonLink to="/customers" variant="default">
          Go to the customers
        </ButtonLink>
      }
    >
      Each is linked, or on its way under Creations. Customers that you add later appear here, unless the direction of
      transfer creates them.
    </EmptyState>
  );
}
