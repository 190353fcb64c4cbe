import { createFileRoute } from "@tanstack/react-router";
import { SalesLogPage } from "@/features/sales/sales-log-page";
import { readSalesLogSearch } from "@/features/sales/sales-log-search";

export const Route = createFileRoute("/_app/xero/sales-log")({
  validateSearch: readSalesLogSearch,
  component: SalesLogPage,
});
