import { createFileRoute } from "@tanstack/react-router";
import { CompanyPage } from "@/features/customers/CompanyPage";
import { readCustomerSearch } from "@/features/customers/customerSearch";

export const Route = createFileRoute("/_app/companies/$companyId/")({
  validateSearch: readCustomerSearch,
  component: CompanyPage,
});
