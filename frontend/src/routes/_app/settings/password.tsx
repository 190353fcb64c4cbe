import { createFileRoute, redirect } from "@tanstack/react-router";

/** Where the password was changed before: bookmarks still lead there. */
export const Route = createFileRoute("/_app/settings/password")({
  beforeLoad: () => {
    throw redirect({ to: "/settings/account", replace: true });
  },
});
