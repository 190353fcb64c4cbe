import { createFileRoute } from "@tanstack/react-router";
import { SyncSettingsPage } from "@/features/sync/sync-settings-page";
import { optional, readText } from "@/lib/search";

export const Route = createFileRoute("/_app/_admin/xero/sync-settings")({
  validateSearch: (search: Record<string, unknown>) => optional({ connection: readText(search.connection) }),
  component: SyncSettingsPage,
});
