import { linkOptions } from "@tanstack/react-router";
import type { CustomerKind } from "./customer-kind";

/** A company or contact as its page is addressed; a contact of a company is created in Xero as that company. */
export type WhosePage = { id: string; kind: CustomerKind };

/** The page of a company or contact. */
export function pageOf({ id, kind }: WhosePage) {
  return kind === "COMPANY"
    ? linkOptions({ to: "/companies/$companyId", params: { companyId: id } })
    : linkOptions({ to: "/contacts/$contactId", params: { contactId: id } });
}

/** Where its fields are edited. */
export function editPage({ id, kind }: WhosePage) {
  return kind === "COMPANY"
    ? linkOptions({ to: "/companies/$companyId/edit", params: { companyId: id } })
    : linkOptions({ to: "/contacts/$contactId/edit", params: { contactId: id } });
}

/** Where a company or contact is created in Xero; of several organisations, in this one. */
export function createPage({ id, kind }: WhosePage, connection?: string) {
  const search = connection ? { connection } : {};
  return kind === "COMPANY"
    ? linkOptions({ to: "/companies/$companyId/create-in-xero", params: { companyId: id }, search })
    : linkOptions({ to: "/contacts/$contactId/create-in-xero", params: { contactId: id }, search });
}
