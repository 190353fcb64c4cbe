import { Button } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconFileInvoice } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import { useConnections } from "@/domain/connections/connections";
import { isFiltered, type SalesLogSearch } from "./sales-log-search";

/** The empty log: nothing matches, nothing was synced, or nothing is linked yet. */
export function NoDocuments({ search, onClear }: { search: SalesLogSearch; onClear: () => void }) {
  const isAdmin = useIsAdmin();
  const linked = useConnections().data?.some(({ connectedAt }) => connectedAt);
  if (isFiltered(search) || search.page) {
    return (
      <EmptyState
        title="No document matches"
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
  const way = linked ? (
    <ButtonLink to="/xero">Go to Overview</ButtonLink>
  ) : (
    isAdmin && <ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>
  );
  return (
    <EmptyState icon={IconFileInvoice} title="No sales documents yet" action={way}>
      {linked
        ? "Invoices and credits appear here with the first sync."
        : isAdmin
          ? "Link Xero and start a sync: its invoices and credits appear here."
          : "Ask an administrator of your workspace to link Xero: its invoices and credits appear here."}
    </EmptyState>
  );
}
