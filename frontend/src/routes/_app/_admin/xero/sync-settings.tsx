import { createFileRoute } from "@tanstack/react-router";
import { SyncSettingsPage } from "@/features/sync/SyncSettingsPage";

export const Route = createFileRoute("/_app/_admin/xero/sync-settings")({ component: SyncSettingsPage });
