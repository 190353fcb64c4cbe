import { createFileRoute } from "@tanstack/react-router";
import { OverviewPage } from "@/features/sync/overview-page";

export const Route = createFileRoute("/_app/xero/")({ component: OverviewPage });
