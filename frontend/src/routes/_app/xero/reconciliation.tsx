import { createFileRoute } from "@tanstack/react-router";
import { ReconciliationPage } from "@/features/receivables/reconciliation/ReconciliationPage";

export const Route = createFileRoute("/_app/xero/reconciliation")({ component: ReconciliationPage });
