import { useIsAdmin } from "@/api/session";
import { IconLinkOff } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import { pageOf, type WhosePage } from "./whosePage";

/** No books are linked: nothing can be created. */
export function NoOrganisation({ page }: { page: WhosePage }) {
  const isAdmin = useIsAdmin();
  return (
    <EmptyState
      page
      icon={IconLinkOff}
      title="No books are linked"
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
      A customer is created in the books of an organisation.{" "}
      {isAdmin ? "Link one first." : "An administrator can link one."}
    </EmptyState>
  );
}
