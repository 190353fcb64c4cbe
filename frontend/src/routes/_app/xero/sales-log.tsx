import { createFileRoute } from "@tanstack/react-router";
import { SalesLogPage } from "@/features/sales/SalesLogPage";
import { readSalesLogSearch } from "@/features/sales/salesLogSearch";

export const Route = createFileRoute("/_app/xero/sales-log")({
  validateSearch: readSalesLogSearch,
  component: SalesLogPage,
});
