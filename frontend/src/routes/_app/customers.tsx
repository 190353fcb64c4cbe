import { createFileRoute } from "@tanstack/react-router";
import { CustomersPage } from "@/features/customers/CustomersPage";
import { readCustomersSearch } from "@/features/customers/customersSearch";

export const Route = createFileRoute("/_app/customers")({
  validateSearch: readCustomersSearch,
  component: CustomersPage,
});
