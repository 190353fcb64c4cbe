import { createFileRoute } from "@tanstack/react-router";
import { CreateCompanyInXeroPage } from "@/features/outbound/create-company-in-xero-page";
import { readCreateSearch } from "@/features/outbound/create-search";

export const Route = createFileRoute("/_app/companies/$companyId/create-in-xero")({
  validateSearch: readCreateSearch,
  component: CreateCompanyInXeroPage,
});
