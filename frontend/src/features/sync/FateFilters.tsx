import { Button, Group, NativeSelect } from "@mantine/core";
import { SearchField } from "@/components/SearchField";
import { readOneOf } from "@/lib/search";
import classes from "./sync.module.css";
import { type ChangeFateSearch, type FateSearch, outcomeNames, recordKindNames } from "./syncLogSearch";
import { outcomes, recordKinds } from "./words";

type Props = { search: FateSearch; onChange: ChangeFateSearch; onClear: () => void };

export function FateFilters({ search: { q, outcome, kind }, onChange, onClear }: Props) {
  return (
    <Group component="search" aria-label="Filter the records" gap="sm" mb="sm" className={classes.filters ?? ""}>
      <SearchField
        label="Search records"
        placeholder="Search a record's name"
        value={q ?? ""}
        onSearch={(text) => onChange({ q: text || undefined, page: undefined })}
      />
      <NativeSelect
        aria-label="Outcome"
        data={[
          { value: "", label: "All outcomes" },
          ...outcomeNames.map((value) => ({ value, label: outcomes[value].label })),
        ]}
        value={outcome ?? ""}
        onChange={({ currentTarget }) =>
          onChange({ outcome: readOneOf(outcomeNames, currentTarget.value), page: undefined })
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
      {(q || outcome || kind) && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          Clear
        </Button>
      )}
    </Group>
  );
}
