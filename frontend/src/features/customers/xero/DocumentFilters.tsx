import { Group, NativeSelect } from "@mantine/core";
import { SearchField } from "@/components/SearchField";
import { documentKindNames, standings } from "@/components/salesDocuments/words";
import { readOneOf } from "@/lib/search";
import { type ChangeCustomerSearch, type CustomerSearch, documentKinds, documentStandings } from "../customerSearch";
import classes from "../customers.module.css";

type Props = { search: CustomerSearch; onSearch: ChangeCustomerSearch };

export function DocumentFilters({ search, onSearch }: Props) {
  const change = (part: Partial<CustomerSearch>) => onSearch({ page: undefined, document: undefined, ...part });
  return (
    <Group component="search" aria-label="Filter the documents" gap="sm" mb="sm" className={classes.filters ?? ""}>
      <SearchField
        label="Search documents"
        placeholder="Search number, reference"
        value={search.q ?? ""}
        onSearch={(text) => change({ q: text || undefined })}
      />
      <NativeSelect
        aria-label="Kind of document"
        data={[
          { value: "", label: "All documents" },
          ...documentKinds.map((value) => ({ value, label: documentKindNames[value] })),
        ]}
        value={search.kind ?? ""}
        onChange={({ currentTarget }) => change({ kind: readOneOf(documentKinds, currentTarget.value) })}
      />
      <NativeSelect
        aria-label="State"
        data={[
          { value: "", label: "All states" },
          ...documentStandings.map((value) => ({ value, label: standings[value].label })),
        ]}
        value={search.standing ?? ""}
        onChange={({ currentTarget }) => change({ standing: readOneOf(documentStandings, currentTarget.value) })}
      />
    </Group>
  );
}
