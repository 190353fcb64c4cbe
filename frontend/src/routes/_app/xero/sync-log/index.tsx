import { createFileRoute } from "@tanstack/react-router";
import { SyncLogPage } from "@/features/sync/SyncLogPage";
import { readSyncLogSearch } from "@/features/sync/syncLogSearch";

export const Route = createFileRoute("/_app/xero/sync-log/")({
  validateSearch: readSyncLogSearch,
  component: SyncLogPage,
});
