import { useIsAdmin } from "@/api/session";
import { IconLink } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";

/** Shown on every screen of the books while no organisation is linked. */
export function NothingLinked() {
  const isAdmin = useIsAdmin();
  return (
    <EmptyState
      icon={IconLink}
      title="No organisation is linked yet"
      action={isAdmin && <ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>}
    >
      {isAdmin
        ? "Link an organisation in Xero first. Then its customers, sales and balances are synced here."
        : "Ask an administrator of your workspace to link Xero. Then customers, sales and balances appear."}
    </EmptyState>
  );
}
