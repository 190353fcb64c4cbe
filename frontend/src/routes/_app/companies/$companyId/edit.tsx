import { createFileRoute } from "@tanstack/react-router";
import { EditCompanyPage } from "@/features/customers/forms/EditCompanyPage";

export const Route = createFileRoute("/_app/companies/$companyId/edit")({ component: EditCompanyPage });
