import type { components } from "@/api/schema";
import type { Tone } from "../StatusBadge";

type Kind = components["schemas"]["DocumentKind"];
type Standing = components["schemas"]["DocumentStanding"];

/** The kinds of sales documents in an accountant's words. */
export const documentKindNames: Record<Kind, string> = {
  INVOICE: "Invoice",
  CREDIT_NOTE: "Credit note",
  PREPAYMENT: "Prepayment",
  OVERPAYMENT: "Overpayment",
};

/** How a document stands, in an accountant's words. */
export const standings: Record<Standing, { label: string; tone: Tone }> = {
  DRAFT: { label: "Draft", tone: "neutral" },
  AWAITING_APPROVAL: { label: "Awaiting approval", tone: "neutral" },
  AWAITING_PAYMENT: { label: "Awaiting payment", tone: "waiting" },
  OVERDUE: { label: "Overdue", tone: "bad" },
  PAID: { label: "Paid", tone: "good" },
  CREDIT_AVAILABLE: { label: "Credit available", tone: "waiting" },
  CREDIT_USED: { label: "Credit used", tone: "good" },
  VOIDED: { label: "Voided", tone: "neutral" },
  DELETED: { label: "Deleted", tone: "neutral" },
  UNKNOWN: { label: "Unknown state", tone: "neutral" },
};
