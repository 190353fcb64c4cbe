import { createFileRoute } from "@tanstack/react-router";
import { EditContactPage } from "@/features/customers/forms/EditContactPage";
import { readMendSearch } from "@/features/customers/forms/mendSearch";

export const Route = createFileRoute("/_app/contacts/$contactId/edit")({
  validateSearch: readMendSearch,
  component: EditContactPage,
});
