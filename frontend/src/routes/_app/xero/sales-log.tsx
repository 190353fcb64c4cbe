import { createFileRoute } from "@tanstack/react-router";
import { SalesLogPage } from "@/features/sales/SalesLogPage";

export const Route = createFileRoute("/_app/xero/sales-log")({ component: SalesLogPage });
