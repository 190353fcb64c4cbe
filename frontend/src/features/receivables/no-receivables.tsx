import { Button } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconCoins } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import { joined, useConnections } from "@/domain/connections/connections";
import { isFiltered, type ReceivablesSearch } from "./receivables-search";

/** The empty table: nothing matches, nothing is owed, or no books are linked. */
export function NoReceivables({ search, onClear }: { search: ReceivablesSearch; onClear: () => void }) {
  const isAdmin = useIsAdmin();
  const { data: connections } = useConnections();
  if (isFiltered(search) || search.page) {
    const clear = (
      <Button variant="default" onClick={onClear}>
        Clear search and filters
      </Button>
    );
    return (
      <EmptyState title="No customer matches" action={clear}>
        Nobody with these filters owes anything on that day.
      </EmptyState>
    );
  }
  if (connections && joined(connections).length === 0) {
    return (
      <EmptyState
        icon={IconCoins}
        title="No organisation is linked yet"
        action={isAdmin && <ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>}
      >
        {isAdmin
          ? "Link Xero and start a sync: what your customers owe appears here."
          : "Ask an administrator of your workspace to link Xero: what customers owe appears here."}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconCoins} title="Nobody owes anything">
      No invoice was open and no credit unused on that day. Before the first sync this is empty too: see the Overview of
      the Xero module.
    </EmptyState>
  );
}
