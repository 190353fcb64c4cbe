import { Button, Group, NativeSelect } from "@mantine/core";
import { DayField } from "@/components/day-field";
import { SearchField } from "@/components/search-field";
import { actionGroups, actionNamed } from "./actions";
import classes from "./audit.module.css";
import { type AuditSearch, isFiltered } from "./audit-search";

type Props = { search: AuditSearch; onChange: (part: Partial<AuditSearch>) => void; onClear: () => void };

export function AuditFilters({ search, onChange, onClear }: Props) {
  const { q, action, from, to } = search;
  const backwards = from !== undefined && to !== undefined && from > to;
  return (
    <Group
      component="search"
      aria-label="Filter the audit trail"
      gap="sm"
      mb="sm"
      align="flex-end"
      className={classes.filters ?? ""}
    >
      <SearchField
        label="Search the audit trail"
        placeholder="Search who, or what was changed"
        value={q ?? ""}
        onSearch={(text) => onChange({ q: text || undefined })}
      />
      <NativeSelect
        label="Action"
        data={[{ value: "", label: "All actions" }, ...actionGroups]}
        value={actionNamed(action) ?? ""}
        onChange={({ currentTarget }) => onChange({ action: actionNamed(currentTarget.value) })}
      />
      <DayField label="From" value={from} onDay={(day) => onChange({ from: day })} />
      <DayField
        label="To"
        value={to}
        error={backwards ? "This day is before the first one." : undefined}
        onDay={(day) => onChange({ to: day })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" size="compact-sm" mb={6} onClick={onClear}>
          Clear
        </Button>
      )}
    </Group>
  );
}
