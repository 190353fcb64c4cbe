import { Button, Checkbox, Group, NativeSelect } from "@mantine/core";
import { SearchField } from "@/components/search-field";
import classes from "./customers.module.css";
import type { CustomersSearch } from "./customers-search";

type Props = { search: CustomersSearch; onChange: (part: Partial<CustomersSearch>) => void; onClear: () => void };

const kinds = [
  { value: "", label: "All kinds" },
  { value: "COMPANY", label: "Companies" },
  { value: "INDIVIDUAL", label: "Individuals" },
];
const links = [
  { value: "", label: "In Xero or not" },
  { value: "true", label: "In Xero" },
  { value: "false", label: "Not in Xero" },
];

export function CustomerFilters({ search, onChange, onClear }: Props) {
  const { q, kind, linked, overdue } = search;
  const filtered = [q, kind, linked, overdue].some((value) => value !== undefined);
  return (
    <Group component="search" gap="sm" mb="sm" className={classes.filters ?? ""}>
      <SearchField
        label="Search customers"
        placeholder="Search name, e-mail, phone"
        value={q ?? ""}
        onSearch={(text) => onChange({ q: text || undefined })}
      />
      <NativeSelect
        aria-label="Kind"
        data={kinds}
        value={kind ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: value === "COMPANY" || value === "INDIVIDUAL" ? value : undefined })
        }
      />
      <NativeSelect
        aria-label="In Xero"
        data={links}
        value={linked === undefined ? "" : String(linked)}
        onChange={({ currentTarget: { value } }) => onChange({ linked: value === "" ? undefined : value === "true" })}
      />
      <Checkbox
        label="Overdue only"
        checked={overdue ?? false}
        onChange={({ currentTarget: { checked } }) => onChange({ overdue: checked || undefined })}
      />
      {filtered && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          Clear
        </Button>
      )}
    </Group>
  );
}
