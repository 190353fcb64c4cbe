import { createFileRoute } from "@tanstack/react-router";
import { RunPage } from "@/features/sync/RunPage";
import { readRunSearch } from "@/features/sync/syncLogSearch";

export const Route = createFileRoute("/_app/xero/sync-log/$runId")({
  validateSearch: readRunSearch,
  component: RunPage,
});
