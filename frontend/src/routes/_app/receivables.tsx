import { createFileRoute } from "@tanstack/react-router";
import { ReceivablesPage } from "@/features/receivables/receivables-page";
import { readReceivablesSearch } from "@/features/receivables/receivables-search";

export const Route = createFileRoute("/_app/receivables")({
  validateSearch: readReceivablesSearch,
  component: ReceivablesPage,
});
