import { createFileRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { ConnectedPage } from "@/features/connections/connected-page";
import { optional, readOneOf, readText } from "@/lib/search";

const outcomes = ["connected", "choose", "denied", "failed"] as const;

export const Route = createFileRoute("/connected")({
  validateSearch: (search: Record<string, unknown>) =>
    optional({
      connection: readText(search.connection),
      outcome: readOneOf(outcomes, search.outcome),
      problem: readText(search.problem),
    }),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/sign-in", search: { redirect: location.href } });
  },
  component: ConnectedPage,
});
