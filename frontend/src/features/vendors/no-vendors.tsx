import { Button } from "@mantine/core";
import { IconTruck } from "@/components/icons";
import { EmptyState } from "@/components/states";
import type { VendorsSearch } from "./vendors-search";

/** The empty list: nothing matches, or there is nothing yet. */
export function NoVendors({ search, onClear }: { search: VendorsSearch; onClear: () => void }) {
  const filtered = [search.q, search.chosen, search.connection].some((value) => value !== undefined);
  return filtered ? (
    <EmptyState
      title="No vendor matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear search and filters
        </Button>
      }
    >
      Try another spelling, or fewer filters.
    </EmptyState>
  ) : (
    <EmptyState icon={IconTruck} title="No vendors yet">
      Vendors are read from Xero with every sync. An administrator can start one on the Overview of the Xero module.
    </EmptyState>
  );
}
