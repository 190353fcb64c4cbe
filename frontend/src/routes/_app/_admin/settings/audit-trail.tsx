import { createFileRoute } from "@tanstack/react-router";
import { AuditTrailPage } from "@/features/audit/AuditTrailPage";
import { readAuditSearch } from "@/features/audit/auditSearch";

export const Route = createFileRoute("/_app/_admin/settings/audit-trail")({
  validateSearch: readAuditSearch,
  component: AuditTrailPage,
});
