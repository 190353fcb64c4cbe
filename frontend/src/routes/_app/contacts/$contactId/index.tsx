import { createFileRoute } from "@tanstack/react-router";
import { ContactPage } from "@/features/customers/ContactPage";
import { readCustomerSearch } from "@/features/customers/customerSearch";

export const Route = createFileRoute("/_app/contacts/$contactId/")({
  validateSearch: readCustomerSearch,
  component: ContactPage,
});
