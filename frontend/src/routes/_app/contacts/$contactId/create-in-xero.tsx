import { createFileRoute } from "@tanstack/react-router";
import { CreateContactInXeroPage } from "@/features/creations/create/create-contact-in-xero-page";
import { readCreateSearch } from "@/features/creations/create/create-search";

export const Route = createFileRoute("/_app/contacts/$contactId/create-in-xero")({
  validateSearch: readCreateSearch,
  component: CreateContactInXeroPage,
});
