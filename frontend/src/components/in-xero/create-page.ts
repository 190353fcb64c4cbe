import { linkOptions } from "@tanstack/react-router";
import type { components } from "@/api/schema";

/** Where a company or contact is created in Xero; of several organisations, in this one. */
export function createPage(
  { id, kind }: { id: string; kind: components["schemas"]["CustomerKind"] },
  connection?: string,
) {
  const search = connection ? { connection } : {};
  return kind === "COMPANY"
    ? linkOptions({ to: "/companies/$companyId/create-in-xero", params: { companyId: id }, search })
    : linkOptions({ to: "/contacts/$contactId/create-in-xero", params: { contactId: id }, search });
}
