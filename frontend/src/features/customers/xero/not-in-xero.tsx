import { Stack, Text } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { IconReceipt } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { PanelLoading } from "@/components/page-loading";
import { EmptyState } from "@/components/states";
import { isUnclear, isUnderWay, type Standing } from "@/domain/creations/standings";
import type { WhosePage } from "@/domain/customers/pages";
import { CreateInXero } from "./create-in-xero";

type Props = {
  /** Whose page it is. */
  page: WhosePage;
  standings: Standing[] | undefined;
};

/** In place of figures, while no contact in Xero is this customer: what is under way, or the way to create it there. */
export function NotInXero({ page, standings }: Props) {
  if (!standings) return <PanelLoading label="how it stands in Xero" />;
  const [first] = standings;
  if (!first) return <NothingLinked />;
  const about = first.customerId !== page.id && first.customerName;
  return (
    <EmptyState icon={IconReceipt} title={titleOf(standings)}>
      <Stack gap="sm" align="center">
        <Text inherit>
          {about
            ? `No contact in Xero is linked to ${about}, the company that this contact belongs to. `
            : "No contact in Xero is linked to this customer. "}
          Sales and balances appear here once there is one.
        </Text>
        {standings.map((standing) => (
          <CreateInXero key={standing.connectionId} page={page} standing={standing} alone={standings.length === 1} />
        ))}
      </Stack>
    </EmptyState>
  );
}

function titleOf(standings: Standing[]): string {
  if (standings.some(({ creation }) => isUnderWay(creation))) return "On its way to Xero";
  return standings.some(({ creation }) => isUnclear(creation)) ? "May be in Xero" : "Not in Xero yet";
}

function NothingLinked() {
  const isAdmin = useIsAdmin();
  return (
    <EmptyState
      icon={IconReceipt}
      title="Not in Xero yet"
      action={
        isAdmin && (
          <ButtonLink to="/settings/accounting-link" variant="default">
            Link Xero
          </ButtonLink>
        )
      }
    >
      No organisation is linked to this workspace. {!isAdmin && "An administrator can link them. "}Sales and balances
      appear here after the first sync.
    </EmptyState>
  );
}
