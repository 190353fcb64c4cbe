import { createFileRoute } from "@tanstack/react-router";
import { ReceivablesPage } from "@/features/receivables/ReceivablesPage";
import { readReceivablesSearch } from "@/features/receivables/receivablesSearch";

export const Route = createFileRoute("/_app/receivables")({
  validateSearch: readReceivablesSearch,
  component: ReceivablesPage,
});
