import { createFileRoute } from "@tanstack/react-router";
import { UsersPage } from "@/features/users/users-page";
import { optional, readPage } from "@/lib/search";

export const Route = createFileRoute("/_app/_admin/settings/users")({
  validateSearch: (search: Record<string, unknown>) => optional({ page: readPage(search.page) }),
  component: UsersPage,
});
