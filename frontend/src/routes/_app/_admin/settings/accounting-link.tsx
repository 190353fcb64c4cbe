import { createFileRoute } from "@tanstack/react-router";
import { AccountingLinkPage } from "@/features/connections/accounting-link-page";

export const Route = createFileRoute("/_app/_admin/settings/accounting-link")({ component: AccountingLinkPage });
