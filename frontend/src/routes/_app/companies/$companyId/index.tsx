import { createFileRoute } from "@tanstack/react-router";
import { CompanyPage } from "@/features/customers/company-page";
import { readCustomerSearch } from "@/features/customers/customer-search";

export const Route = createFileRoute("/_app/companies/$companyId/")({
  validateSearch: readCustomerSearch,
  component: CompanyPage,
});
