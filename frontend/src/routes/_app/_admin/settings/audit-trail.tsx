import { createFileRoute } from "@tanstack/react-router";
import { readAuditSearch } from "@/features/audit/audit-search";
import { AuditTrailPage } from "@/features/audit/audit-trail-page";

export const Route = createFileRoute("/_app/_admin/settings/audit-trail")({
  validateSearch: readAuditSearch,
  component: AuditTrailPage,
});
