import { useIsAdmin } from "@/api/session";
import { IconLinkOff } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import { pageOf, type WhosePage } from "@/domain/customers/pages";

/** No organisation is linked: nothing can be created. */
export function NoOrganisation({ page }: { page: WhosePage }) {
  const isAdmin = useIsAdmin();
  return (
    <EmptyState
      page
      icon={IconLinkOff}
      title="No organisation is linked"
      action={
        isAdmin ? (
          <ButtonLink to="/settings/accounting-link">Link Xero</ButtonLink>
        ) : (
          <ButtonLink {...pageOf(page)} variant="default">
            Back to the customer
          </ButtonLink>
        )
      }
    >
      A customer is created in a linked organisation. {isAdmin ? "Link one first." : "An administrator can link one."}
    </EmptyState>
  );
}
