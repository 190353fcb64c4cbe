import { Outlet } from "@tanstack/react-router";
import { useIsAdmin } from "@/api/session";
import { IconLock } from "@/components/icons";
import { EmptyState } from "@/components/states";
import { WhomToAsk } from "@/domain/users/whom-to-ask";

/** Screens that administrators alone may use; others are told so, and whom to ask. */
export function AdminOnly() {
  return useIsAdmin() ? <Outlet /> : <NoRights />;
}

function NoRights() {
  return (
    <EmptyState icon={IconLock} title="This screen is for administrators" page>
      You are signed in with the sales role. To make the change, or to get the administrator role, ask <WhomToAsk />.
    </EmptyState>
  );
}
