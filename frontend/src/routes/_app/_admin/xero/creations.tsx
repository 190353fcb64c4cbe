import { createFileRoute } from "@tanstack/react-router";
import { CreationsPage } from "@/features/creations/creations-page";
import { readCreationsSearch } from "@/features/creations/creations-search";

export const Route = createFileRoute("/_app/_admin/xero/creations")({
  validateSearch: readCreationsSearch,
  component: CreationsPage,
});
