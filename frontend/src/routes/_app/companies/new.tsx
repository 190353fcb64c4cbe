import { createFileRoute } from "@tanstack/react-router";
import { NewCompanyPage } from "@/features/customers/forms/new-company-page";

export const Route = createFileRoute("/_app/companies/new")({ component: NewCompanyPage });
