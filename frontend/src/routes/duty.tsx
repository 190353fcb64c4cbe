import { createFileRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { DutyPage } from "@/features/session/duty-page";
import { ownPath } from "@/lib/own-path";

/** What must be done before the rest of the product opens. */
export const Route = createFileRoute("/duty")({
  validateSearch: (search): { redirect?: string | undefined } => ({ redirect: ownPath(search.redirect) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/sign-in", search });
    if (session.duties.length === 0) throw redirect({ href: search.redirect ?? "/customers" });
  },
  component: DutyPage,
});
