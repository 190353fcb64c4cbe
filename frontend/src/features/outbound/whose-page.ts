import { linkOptions } from "@tanstack/react-router";
import type { components } from "@/api/schema";

/** The company or contact from whose page it is created; a contact of a company stands for the company. */
export type WhosePage = { id: string; kind: components["schemas"]["CustomerKind"] };

/** The way back to it. */
export function pageOf({ id, kind }: WhosePage) {
  return kind === "COMPANY"
    ? linkOptions({ to: "/companies/$companyId", params: { companyId: id } })
    : linkOptions({ to: "/contacts/$contactId", params: { contactId: id } });
}
