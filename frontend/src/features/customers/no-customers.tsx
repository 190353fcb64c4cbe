import { Button } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconUsers } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import type { CustomersSearch } from "./customers-search";

/** The empty list: nothing matches, or there is nothing yet. */
export function NoCustomers({ search, onClear }: { search: CustomersSearch; onClear: () => void }) {
  const isAdmin = useIsAdmin();
  const { sort: _, ...filters } = search;
  if (Object.values(filters).some((value) => value !== undefined)) {
    return (
      <EmptyState
        title="No customer matches"
        action={
          <Button variant="default" onClick={onClear}>
            Clear search and filters
          </Button>
        }
      >
        Try another spelling, or fewer filters.
      </EmptyState>
    );
  }
  if (!isAdmin) {
    return (
      <EmptyState icon={IconUsers} title="No customers yet">
        Create a company here, or ask an administrator to link Xero and bring your customers in.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconUsers}
      title="No customers yet"
      action={<ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>}
    >
      Link Xero and start a sync: your customers come with their sales and balances. You can also create them here.
    </EmptyState>
  );
}
