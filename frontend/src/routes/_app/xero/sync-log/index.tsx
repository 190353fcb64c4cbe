import { createFileRoute } from "@tanstack/react-router";
import { SyncLogPage } from "@/features/sync/sync-log-page";
import { readSyncLogSearch } from "@/features/sync/sync-log-search";

export const Route = createFileRoute("/_app/xero/sync-log/")({
  validateSearch: readSyncLogSearch,
  component: SyncLogPage,
});
