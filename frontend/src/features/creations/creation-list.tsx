import { Button, Group, Paper } from "@mantine/core";
import { IconCloudUpload } from "@/components/icons";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { EmptyState, ErrorState } from "@/components/states";
import type { Connection } from "@/domain/connections/connections";
import { formatCount } from "@/lib/format";
import { CreationEntry } from "./creation-entry";
import { useCreations } from "./creations";
import classes from "./creations.module.css";
import type { ChangeSearch, CreationsSearch } from "./creations-search";
import { countsOf } from "./progress";
import { stateNames, states } from "./words";

type Props = { connection: Connection; search: CreationsSearch; onChange: ChangeSearch; onTick: () => void };

/** What became of each creation; live while any is under way. */
export function CreationList({ connection, search, onChange, onTick }: Props) {
  const { data, error, refetch, isPlaceholderData } = useCreations(connection.id, search);
  const { q, state } = search;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const counts = countsOf(data?.counts ?? []);
  const filters = stateNames.filter((name) => counts[name] > 0 || name === state);
  return (
    <>
      <Group gap="xs" mb="sm" mih={30} role="group" aria-label="Filter by state">
        {filters.map((name) => (
          <Button
            key={name}
            size="xs"
            variant={name === state ? "filled" : "default"}
            aria-pressed={name === state}
            onClick={() => onChange({ state: name === state ? undefined : name })}
          >
            {states[name].label}: {formatCount(counts[name])}
          </Button>
        ))}
      </Group>
      <div className={classes.search}>
        <SearchField
          label="Search creations"
          placeholder="Search a customer's name"
          value={q ?? ""}
          onSearch={(text) => onChange({ q: text || undefined })}
        />
      </div>
      {!data && <PanelLoading label="the creations" />}
      {data?.items.length === 0 && (
        <NoCreations
          filtered={Boolean(q || state)}
          onClear={() => onChange({ q: undefined, state: undefined })}
          onTick={onTick}
        />
      )}
      {data && data.items.length > 0 && (
        <Paper withBorder>
          <ul className={classes.entries} aria-label="Creations" data-stale={isPlaceholderData || undefined}>
            {data.items.map((creation) => (
              <CreationEntry key={creation.customerId} creation={creation} />
            ))}
          </ul>
        </Paper>
      )}
      {data && <Pager {...data} onPage={(page) => onChange({ page })} />}
    </>
  );
}

function NoCreations({ filtered, onClear, onTick }: { filtered: boolean; onClear: () => void; onTick: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        title="No creation matches"
        action={
          <Button variant="default" onClick={onClear}>
            Show all creations
          </Button>
        }
      >
        None is in this state, or has this name.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconCloudUpload}
      title="Nothing was created from here yet"
      action={
        <Button variant="default" onClick={onTick}>
          Choose customers
        </Button>
      }
    >
      Customers that you create in Xero appear here, with what became of each.
    </EmptyState>
  );
}
