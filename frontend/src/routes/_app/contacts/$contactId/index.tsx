import { createFileRoute } from "@tanstack/react-router";
import { ContactPage } from "@/features/customers/contact-page";
import { readCustomerSearch } from "@/features/customers/customer-search";

export const Route = createFileRoute("/_app/contacts/$contactId/")({
  validateSearch: readCustomerSearch,
  component: ContactPage,
});
