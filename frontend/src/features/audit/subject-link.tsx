import { AnchorLink } from "@/components/links";
import { actions } from "./actions";
import type { AuditEvent } from "./audit-search";

/** Leads to what an event changed, where there is a screen for it. */
export function SubjectLink({ event: { action, subjectId, subjectName } }: { event: AuditEvent }) {
  if (!subjectId) return subjectName;
  switch (actions[action].subject) {
    case "company":
      return (
        <AnchorLink to="/companies/$companyId" params={{ companyId: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "contact":
      return (
        <AnchorLink to="/contacts/$contactId" params={{ contactId: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "customer":
    case "field":
      return (
        <AnchorLink to="/customers/$customerId" params={{ customerId: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "party":
      return (
        <AnchorLink to="/xero/matching" search={{ contact: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "vendor":
      return (
        <AnchorLink to="/vendors" search={{ q: subjectName }}>
          {subjectName}
        </AnchorLink>
      );
    case "settings":
      return (
        <AnchorLink to="/xero/sync-settings" search={{ connection: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "link":
      return <AnchorLink to="/settings/accounting-link">{subjectName}</AnchorLink>;
    case "user":
      return <AnchorLink to="/settings/users">{subjectName}</AnchorLink>;
    case "key":
      return <AnchorLink to="/settings/api-keys">{subjectName}</AnchorLink>;
    case "run":
      return (
        <AnchorLink to="/xero/sync-log/$runId" params={{ runId: subjectId }}>
          {subjectName}
        </AnchorLink>
      );
    case "export":
    case "workspace":
      return subjectName;
  }
}
