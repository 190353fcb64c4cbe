import { createFileRoute, redirect } from "@tanstack/react-router";
import { readCreationsSearch } from "@/features/creations/creations-search";

/** The address of the screen before it was called as its feature is; bookmarks and mails still hold it. */
export const Route = createFileRoute("/_app/_admin/xero/create")({
  validateSearch: readCreationsSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: "/xero/creations", search, replace: true });
  },
});
