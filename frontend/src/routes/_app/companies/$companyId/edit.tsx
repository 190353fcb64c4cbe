import { createFileRoute } from "@tanstack/react-router";
import { EditCompanyPage } from "@/features/customers/forms/EditCompanyPage";
import { readMendSearch } from "@/features/customers/forms/mendSearch";

export const Route = createFileRoute("/_app/companies/$companyId/edit")({
  validateSearch: readMendSearch,
  component: EditCompanyPage,
});
