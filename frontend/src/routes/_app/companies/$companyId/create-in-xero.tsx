import { createFileRoute } from "@tanstack/react-router";
import { CreateCompanyInXeroPage } from "@/features/outbound/CreateCompanyInXeroPage";
import { readCreateSearch } from "@/features/outbound/createSearch";

export const Route = createFileRoute("/_app/companies/$companyId/create-in-xero")({
  validateSearch: readCreateSearch,
  component: CreateCompanyInXeroPage,
});
