import { createFileRoute } from "@tanstack/react-router";
import { ApiKeysPage } from "@/features/api-keys/api-keys-page";
import { optional, readPage } from "@/lib/search";

export const Route = createFileRoute("/_app/_admin/settings/api-keys")({
  validateSearch: (search: Record<string, unknown>) => optional({ page: readPage(search.page) }),
  component: ApiKeysPage,
});
