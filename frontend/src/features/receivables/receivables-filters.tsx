import { Button, Checkbox, Group, NativeSelect } from "@mantine/core";
import { SearchField } from "@/components/search-field";
import { connectionOptions, inUse, useConnections } from "@/domain/connections/connections";
import { AgeingControls } from "@/domain/receivables/ageing-controls";
import classes from "./receivables.module.css";
import { isFiltered, type ReceivablesSearch } from "./receivables-search";

type Props = {
  search: ReceivablesSearch;
  /** The currencies that are known to be open. */
  currencies: string[];
  dayError: string | undefined;
  onChange: (part: Partial<ReceivablesSearch>) => void;
  onClear: () => void;
};

export function ReceivablesFilters({ search, currencies, dayError, onChange, onClear }: Props) {
  const connections = inUse(useConnections().data);
  const { q, connection, currency, overdue } = search;
  const offered = currency && !currencies.includes(currency) ? [...currencies, currency] : currencies;
  return (
    <Group
      component="search"
      aria-label="Filter the receivables"
      gap="sm"
      mb="sm"
      align="flex-end"
      className={classes.filters ?? ""}
    >
      <SearchField
        label="Search customers"
        placeholder="Search customer"
        value={q ?? ""}
        onSearch={(text) => onChange({ q: text || undefined })}
      />
      <AgeingControls search={search} dayError={dayError} onChange={onChange} />
      {connections.length > 1 && (
        <NativeSelect
          label="Organisation"
          data={[{ value: "", label: "All organisations" }, ...connectionOptions(connections)]}
          value={connection ?? ""}
          onChange={({ currentTarget }) => onChange({ connection: currentTarget.value || undefined })}
        />
      )}
      {offered.length > 1 && (
        <NativeSelect
          label="Currency"
          data={[{ value: "", label: "All" }, ...offered]}
          value={currency ?? ""}
          onChange={({ currentTarget }) => onChange({ currency: currentTarget.value || undefined })}
        />
      )}
      <Checkbox
        label="Overdue only"
        mb={8}
        checked={overdue ?? false}
        onChange={({ currentTarget: { checked } }) => onChange({ overdue: checked || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" size="compact-sm" mb={6} onClick={onClear}>
          Clear
        </Button>
      )}
    </Group>
  );
}
