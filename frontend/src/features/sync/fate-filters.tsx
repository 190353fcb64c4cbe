import { Button, Group, NativeSelect } from "@mantine/core";
import { SearchField } from "@/components/search-field";
import { formatCount } from "@/lib/format";
import { readOneOf } from "@/lib/search";
import type { FateCounts } from "./fates";
import { knownReasons, reasonName } from "./reasons";
import classes from "./sync.module.css";
import { type ChangeFateSearch, type FateSearch, recordKindNames } from "./sync-log-search";
import { outcomes, recordKinds } from "./words";

type Props = { search: FateSearch; counts: FateCounts | undefined; onChange: ChangeFateSearch; onClear: () => void };

/** The outcomes with their counts, what needs a person first; and search, reason and kind. */
export function FateFilters({ search: { q, outcome, kind, reason }, counts, onChange, onClear }: Props) {
  const shown = counts
    ? [
        ["FAILED", counts.failed] as const,
        ["PARKED", counts.parked] as const,
        ["EXCLUDED", counts.excluded] as const,
        ["REPAIRED", counts.repaired ?? 0] as const,
      ].filter(([name, count]) => count > 0 || name === outcome)
    : [];
  return (
    <>
      <Group gap="xs" mb="sm" mih={30} role="group" aria-label="Filter by outcome">
        {shown.map(([name, count]) => (
          <Button
            key={name}
            size="xs"
            variant={name === outcome ? "filled" : "default"}
            aria-pressed={name === outcome}
            onClick={() => onChange({ outcome: name === outcome ? undefined : name, page: undefined })}
          >
            {outcomes[name].label}: {formatCount(count)}
          </Button>
        ))}
      </Group>
      <Group component="search" aria-label="Filter the records" gap="sm" mb="sm" className={classes.filters ?? ""}>
        <SearchField
          label="Search records"
          placeholder="Search a record's name"
          value={q ?? ""}
          onSearch={(text) => onChange({ q: text || undefined, page: undefined })}
        />
        <NativeSelect
          aria-label="Reason"
          data={[
            { value: "", label: "All reasons" },
            ...knownReasons.map((value) => ({ value, label: reasonName(value) })),
          ]}
          value={reason ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ reason: readOneOf(knownReasons, currentTarget.value), page: undefined })
          }
        />
        <NativeSelect
          aria-label="Kind of record"
          data={[
            { value: "", label: "All kinds" },
            ...recordKindNames.map((value) => ({ value, label: recordKinds[value] })),
          ]}
          value={kind ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ kind: readOneOf(recordKindNames, currentTarget.value), page: undefined })
          }
        />
        {(q || outcome || kind || reason) && (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            Clear
          </Button>
        )}
      </Group>
    </>
  );
}
