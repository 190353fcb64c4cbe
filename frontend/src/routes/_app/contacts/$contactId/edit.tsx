import { createFileRoute } from "@tanstack/react-router";
import { EditContactPage } from "@/features/customers/forms/edit-contact-page";
import { readMendSearch } from "@/features/customers/forms/mend-search";

export const Route = createFileRoute("/_app/contacts/$contactId/edit")({
  validateSearch: readMendSearch,
  component: EditContactPage,
});
