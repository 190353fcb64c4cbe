import { createFileRoute } from "@tanstack/react-router";
import { CreateCompanyInXeroPage } from "@/features/creations/create/create-company-in-xero-page";
import { readCreateSearch } from "@/features/creations/create/create-search";

export const Route = createFileRoute("/_app/companies/$companyId/create-in-xero")({
  validateSearch: readCreateSearch,
  component: CreateCompanyInXeroPage,
});
