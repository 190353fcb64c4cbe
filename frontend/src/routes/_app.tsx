import { createFileRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { Frame } from "@/app/shell/frame";
import { Shell } from "@/app/shell/shell";

export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/sign-in", search: { redirect: location.href } });
    if (session.duties.length > 0) throw redirect({ to: "/duty", search: { redirect: location.href } });
  },
  // Almost every page stands in it: not a chunk of its own, which is asked for only once the session is known.
  codeSplitGroupings: [],
  component: Shell,
  pendingComponent: Frame,
});
