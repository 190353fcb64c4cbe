import { createFileRoute } from "@tanstack/react-router";
import { SyncLogPage } from "@/features/sync/SyncLogPage";

export const Route = createFileRoute("/_app/_admin/xero/sync-log")({ component: SyncLogPage });
