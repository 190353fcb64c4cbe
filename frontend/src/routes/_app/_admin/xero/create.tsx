import { createFileRoute } from "@tanstack/react-router";
import { CreationsPage } from "@/features/creations/CreationsPage";
import { readCreationsSearch } from "@/features/creations/creationsSearch";

export const Route = createFileRoute("/_app/_admin/xero/create")({
  validateSearch: readCreationsSearch,
  component: CreationsPage,
});
