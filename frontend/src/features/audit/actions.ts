import type { components } from "@/api/schema";
import { readOneOf } from "@/lib/search";

/** What an event is about, and so where it leads. */
export type Subject =
  | "user"
  | "key"
  | "link"
  | "settings"
  | "vendor"
  | "party"
  | "customer"
  | "company"
  | "contact"
  | "field"
  | "run"
  | "export"
  | "workspace";

type Action = components["schemas"]["AuditEvent"]["action"];

/** What was done, in words, and to what. */
export const actions: Record<Action, { label: string; subject: Subject }> = {
  CONTACT_CREATED_IN_LEDGER: { label: "Created in Xero", subject: "customer" },
  CONTACT_CREATION_REFUSED: { label: "Not created in Xero", subject: "customer" },
  CONTACT_CREATION_UNSURE: { label: "Sent to Xero, no clear answer", subject: "customer" },
  CUSTOMER_LINKED: { label: "Linked to a customer", subject: "party" },
  CUSTOMER_UNLINKED: { label: "Unlinked", subject: "party" },
  CUSTOMER_CREATED_FROM_LEDGER: { label: "New customer from a contact in Xero", subject: "party" },
  LEDGER_CONTACT_IGNORED: { label: "Not a customer of ours", subject: "party" },
  LINK_DECISION_UNDONE: { label: "Decision taken back", subject: "party" },
  SETTINGS_CHANGED: { label: "Sync Settings changed", subject: "settings" },
  VENDORS_CHOSEN: { label: "Vendor chosen or left out", subject: "vendor" },
  CONNECTION_LINKED: { label: "Xero linked", subject: "link" },
  CONNECTION_ENDED: { label: "Link to Xero ended", subject: "link" },
  USER_ADDED: { label: "User added", subject: "user" },
  USER_CHANGED: { label: "User changed", subject: "user" },
  PASSWORD_RESET: { label: "Password reset", subject: "user" },
  PASSWORD_CHANGED: { label: "Own password changed", subject: "user" },
  API_KEY_CREATED: { label: "API key made", subject: "key" },
  API_KEY_REVOKED: { label: "API key revoked", subject: "key" },
  API_KEY_HANDED_OVER: { label: "API key handed over", subject: "key" },
  COMPANY_CREATED: { label: "Company added", subject: "company" },
  COMPANY_CHANGED: { label: "Company changed", subject: "company" },
  COMPANY_ARCHIVED: { label: "Company archived", subject: "company" },
  COMPANY_RESTORED: { label: "Company restored", subject: "company" },
  CONTACT_CREATED: { label: "Contact added", subject: "contact" },
  CONTACT_CHANGED: { label: "Contact changed", subject: "contact" },
  CONTACT_ARCHIVED: { label: "Contact archived", subject: "contact" },
  CONTACT_RESTORED: { label: "Contact restored", subject: "contact" },
  FIELD_VALUE_CHOSEN: { label: "Value of a field chosen", subject: "field" },
  DATA_EXPORTED: { label: "Data exported", subject: "export" },
  SYNC_STARTED: { label: "Sync started", subject: "run" },
  SYNC_CANCELLED: { label: "Sync cancelled", subject: "run" },
  CONNECTION_NOT_LINKED: { label: "Xero not linked", subject: "link" },
  SECOND_FACTOR_ADDED: { label: "Second factor set up", subject: "user" },
  SECOND_FACTOR_REMOVED: { label: "Second factor removed", subject: "user" },
  SECOND_FACTOR_RESET: { label: "Second factor reset", subject: "user" },
  RECOVERY_CODES_RENEWED: { label: "New recovery codes made", subject: "user" },
  RECOVERY_CODE_USED: { label: "Recovery code used", subject: "user" },
  SECOND_FACTOR_CODE_REUSED: { label: "A code was entered twice", subject: "user" },
  SECURITY_CHANGED: { label: "Who needs a second factor changed", subject: "user" },
  PERSON_ERASED: { label: "Person erased", subject: "workspace" },
  WORKSPACE_ADDED: { label: "Workspace added", subject: "workspace" },
  WORKSPACE_RENAMED: { label: "Workspace renamed", subject: "workspace" },
  WORKSPACE_SUSPENDED: { label: "Workspace suspended", subject: "workspace" },
  WORKSPACE_RESUMED: { label: "Workspace resumed", subject: "workspace" },
  WORKSPACE_EXPORTED: { label: "Workspace exported", subject: "workspace" },
  SIGNED_IN: { label: "Signed in", subject: "user" },
  SIGN_IN_FAILED: { label: "Sign-in failed", subject: "user" },
  SIGN_IN_BLOCKED: { label: "Sign-in slowed after failures", subject: "user" },
  SIGNED_OUT: { label: "Signed out", subject: "user" },
  SESSIONS_ENDED: { label: "Own sessions ended", subject: "user" },
  ACCOUNT_JOINED: { label: "Account joined with another", subject: "user" },
  ACCOUNT_PARTED: { label: "Account separated from others", subject: "user" },
  CONFIRMATION_FAILED: { label: "Password or code was wrong", subject: "user" },
};

/** The actions as the filter groups them. */
export const actionGroups: { group: string; items: { value: string; label: string }[] }[] = [
  { group: "Customers", of: ["company", "contact", "field"] },
  { group: "Writing to Xero", of: ["customer"] },
  { group: "Links of customers", of: ["party", "vendor"] },
  { group: "Settings and link", of: ["settings", "link"] },
  { group: "Syncs and exports", of: ["run", "export"] },
  { group: "People and keys", of: ["user", "key"] },
  { group: "Operator and erasure", of: ["workspace"] },
].map(({ group, of }) => ({
  group,
  items: Object.entries(actions)
    .filter(([, { subject }]) => of.includes(subject))
    .map(([value, { label }]) => ({ value, label })),
}));

/** The action of this name, when there is one. */
export const actionNamed = (name: unknown) => readOneOf(Object.keys(actions) as Action[], name);
