import type { TablerIcon } from "@tabler/icons-react";
import { type LinkOptions, linkOptions } from "@tanstack/react-router";
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBuilding,
  IconFileInvoice,
  IconPackage,
  IconUser,
} from "@/components/icons";
import type { Hit } from "./use-find";

type HitKind = Hit["kind"];

/** The groups in which hits are shown; within each the best comes first. */
const groups: { label: string; kinds: HitKind[] }[] = [
  { label: "Customers", kinds: ["COMPANY", "CONTACT"] },
  { label: "Sales documents", kinds: ["SALES_DOCUMENT"] },
  { label: "Items", kinds: ["ITEM"] },
  { label: "In Xero, not a customer yet", kinds: ["LEDGER_CONTACT"] },
  { label: "Not imported", kinds: ["FATE"] },
];

export const hitIcons: Record<HitKind, TablerIcon> = {
  COMPANY: IconBuilding,
  CONTACT: IconUser,
  SALES_DOCUMENT: IconFileInvoice,
  ITEM: IconPackage,
  LEDGER_CONTACT: IconArrowsExchange,
  FATE: IconAlertTriangle,
};

/** Hits by group; the group of the best hit comes first, so that Enter opens the best. */
export function grouped(hits: Hit[]): { label: string; hits: Hit[] }[] {
  return groups
    .map(({ label, kinds }) => ({ label, hits: hits.filter(({ kind }) => kinds.includes(kind)) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => placeOf(a.hits[0]) - placeOf(b.hits[0]));

  function placeOf(first: Hit | undefined): number {
    return first ? hits.indexOf(first) : hits.length;
  }
}

/** The screen on which a hit is seen, opened there. */
export function linkTo({ kind, id, title, customerId, customerKind }: Hit): LinkOptions {
  switch (kind) {
    case "COMPANY":
      return linkOptions({ to: "/companies/$companyId", params: { companyId: id } });
    case "CONTACT":
      return linkOptions({ to: "/contacts/$contactId", params: { contactId: id } });
    case "ITEM":
      return linkOptions({ to: "/items", search: { q: title } });
    case "LEDGER_CONTACT":
      return linkOptions({ to: "/xero/matching", search: { contact: id } });
    case "FATE":
      return linkOptions({ to: "/xero/sync-log", search: { q: title } });
    case "SALES_DOCUMENT": {
      const search = { q: title, document: id };
      if (!customerId) return linkOptions({ to: "/xero/sales-log", search });
      return customerKind === "INDIVIDUAL"
        ? linkOptions({ to: "/contacts/$contactId", params: { contactId: customerId }, search })
        : linkOptions({ to: "/companies/$companyId", params: { companyId: customerId }, search });
    }
  }
}
