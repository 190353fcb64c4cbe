import { createFileRoute } from "@tanstack/react-router";
import { SyncLogPage } from "@/features/sync/SyncLogPage";

export const Route = createFileRoute("/_app/xero/sync-log")({ component: SyncLogPage });
