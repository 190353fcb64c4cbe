import { createFileRoute } from "@tanstack/react-router";
import { CreateContactInXeroPage } from "@/features/outbound/CreateContactInXeroPage";
import { readCreateSearch } from "@/features/outbound/createSearch";

export const Route = createFileRoute("/_app/contacts/$contactId/create-in-xero")({
  validateSearch: readCreateSearch,
  component: CreateContactInXeroPage,
});
