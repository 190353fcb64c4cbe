import { Group } from "@mantine/core";
import { SearchField } from "@/components/search-field";
import { DocumentSelects } from "@/domain/sales/document-selects";
import { documentKinds } from "@/domain/sales/document-words";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
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
      <DocumentSelects {...search} kinds={documentKinds} onChange={change} />
    </Group>
  );
}
