import { createFileRoute } from "@tanstack/react-router";
import { EditContactPage } from "@/features/customers/forms/EditContactPage";

export const Route = createFileRoute("/_app/contacts/$contactId/edit")({ component: EditContactPage });
