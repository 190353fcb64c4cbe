import { createFileRoute } from "@tanstack/react-router";
import { EditCompanyPage } from "@/features/customers/forms/edit-company-page";
import { readMendSearch } from "@/features/customers/forms/mend-search";

export const Route = createFileRoute("/_app/companies/$companyId/edit")({
  validateSearch: readMendSearch,
  component: EditCompanyPage,
});
