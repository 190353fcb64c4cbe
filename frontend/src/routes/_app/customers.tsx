import { createFileRoute } from "@tanstack/react-router";
import { CustomersPage } from "@/features/customers/customers-page";
import { readCustomersSearch } from "@/features/customers/customers-search";

export const Route = createFileRoute("/_app/customers")({
  validateSearch: readCustomersSearch,
  component: CustomersPage,
});
