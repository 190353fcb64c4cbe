import { createFileRoute } from "@tanstack/react-router";
import { ReconciliationPage } from "@/features/reconciliation/reconciliation-page";

export const Route = createFileRoute("/_app/xero/reconciliation")({ component: ReconciliationPage });
