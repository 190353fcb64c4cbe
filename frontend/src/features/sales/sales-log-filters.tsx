import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { SearchField } from "@/components/search-field";
import { connectionOptions, joined, useConnections } from "@/domain/connections/connections";
import { DocumentSelects } from "@/domain/sales/document-selects";
import { allDocumentKinds } from "@/domain/sales/document-words";
import { readDate } from "@/lib/search";
import classes from "./sales.module.css";
import { type ChangeSalesLogSearch, isFiltered, type SalesLogSearch } from "./sales-log-search";

type Props = { search: SalesLogSearch; onChange: ChangeSalesLogSearch; onClear: () => void };

export function SalesLogFilters({ search, onChange, onClear }: Props) {
  const connections = joined(useConnections().data);
  return (
    <Group
      component="search"
      aria-label="Filter the documents"
      gap="sm"
      mb="sm"
      align="flex-end"
      className={classes.filters ?? ""}
    >
      <SearchField
        label="Search documents"
        placeholder="Search number, reference, customer"
        value={search.q ?? ""}
        onSearch={(text) => onChange({ q: text || undefined })}
      />
      <DocumentSelects {...search} kinds={allDocumentKinds} onChange={onChange} />
      {connections.length > 1 && (
        <NativeSelect
          aria-label="Organisation"
          data={[{ value: "", label: "All organisations" }, ...connectionOptions(connections)]}
          value={search.connection ?? ""}
          onChange={({ currentTarget }) => onChange({ connection: currentTarget.value || undefined })}
        />
      )}
      <TextInput
        type="date"
        label="From"
        value={search.from ?? ""}
        onChange={({ currentTarget }) => onChange({ from: readDate(currentTarget.value) })}
      />
      <TextInput
        type="date"
        label="To"
        value={search.to ?? ""}
        onChange={({ currentTarget }) => onChange({ to: readDate(currentTarget.value) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" size="compact-sm" mb={6} onClick={onClear}>
          Clear
        </Button>
      )}
    </Group>
  );
}
