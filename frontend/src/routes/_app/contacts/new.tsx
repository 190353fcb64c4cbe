import { createFileRoute } from "@tanstack/react-router";
import { NewContactPage } from "@/features/customers/forms/new-contact-page";
import { optional, readText } from "@/lib/search";

export const Route = createFileRoute("/_app/contacts/new")({
  /** The company that the new contact belongs to; absent for an individual. */
  validateSearch: (search) => optional({ companyId: readText(search.companyId) }),
  component: NewContactPage,
});
