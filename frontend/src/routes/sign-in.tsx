import { createFileRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { SignInPage } from "@/features/session/sign-in-page";
import { ownPath } from "@/lib/own-path";

export const Route = createFileRoute("/sign-in")({
  // The key is set even when it is refused, as the router would otherwise keep what stood in the address.
  validateSearch: (search): { redirect?: string | undefined } => ({ redirect: ownPath(search.redirect) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session) throw redirect({ href: search.redirect ?? "/customers" });
  },
  component: SignInPage,
});
