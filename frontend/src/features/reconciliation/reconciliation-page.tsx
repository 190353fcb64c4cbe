import { Stack } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconScale } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { EmptyState, ErrorState } from "@/components/states";
import { inUse, useConnections } from "@/domain/connections/connections";
import { OrganisationCheck } from "./organisation-check";

/** Xero → Reconciliation: whether our balances are the books', and what differs down to its documents. */
export function ReconciliationPage() {
  const isAdmin = useIsAdmin();
  const { data, error, refetch } = useConnections();
  const connections = inUse(data);
  return (
    <>
      <PageHeader
        title="Reconciliation"
        note="Each customer’s balance here, held against the balance that Xero states; done after each sync."
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the linked organisations" />}
      {data && connections.length === 0 && (
        <EmptyState
          icon={IconScale}
          title="No organisation is linked yet"
          action={isAdmin && <ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>}
        >
          {isAdmin
            ? "Link Xero and start a sync: its balances are then compared with ours."
            : "Ask an administrator of your workspace to link Xero."}
        </EmptyState>
      )}
      <Stack gap="lg" maw={1080}>
        {connections.map((connection) => (
          <OrganisationCheck key={connection.id} connection={connection} />
        ))}
      </Stack>
    </>
  );
}
