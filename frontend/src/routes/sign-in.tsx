import { createFileRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { SignInPage } from "@/features/session/SignInPage";

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search): { redirect?: string | undefined } => {
    const target = search.redirect;
    // Only a path of our own: a link from outside must not lead to another site. The key is set even when it is
    // refused, as the router would otherwise keep what stood in the address.
    return { redirect: typeof target === "string" && /^\/(?![/\\])/.test(target) ? target : undefined };
  },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session) throw redirect({ href: search.redirect ?? "/customers" });
  },
  component: SignInPage,
});
