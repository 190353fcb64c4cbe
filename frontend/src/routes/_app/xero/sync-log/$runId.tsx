import { createFileRoute } from "@tanstack/react-router";
import { RunPage } from "@/features/sync/run-page";
import { readRunSearch } from "@/features/sync/sync-log-search";

export const Route = createFileRoute("/_app/xero/sync-log/$runId")({
  validateSearch: readRunSearch,
  component: RunPage,
});
