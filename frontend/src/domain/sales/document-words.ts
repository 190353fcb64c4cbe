import type { components } from "@/api/schema";
import type { Tone } from "@/components/status-badge";

type Kind = components["schemas"]["DocumentKind"];
type Standing = components["schemas"]["DocumentStanding"];

/** What is sold, credited and paid, in the order in which it is offered as a filter. */
export const documentKinds = ["INVOICE", "CREDIT_NOTE", "PREPAYMENT", "OVERPAYMENT"] as const;
/** With quotes, which are listed only where they are asked for. */
export const allDocumentKinds = [...documentKinds, "QUOTE"] as const;
export const quoteStandings = ["DRAFT", "SENT", "ACCEPTED", "DECLINED", "INVOICED", "EXPIRED", "DELETED"] as const;
/** In the order in which they are offered as a filter. */
export const documentStandings = [
  "OVERDUE",
  "AWAITING_PAYMENT",
  "PAID",
  "CREDIT_AVAILABLE",
  "CREDIT_USED",
  "OPEN_AT_END",
  "AWAITING_APPROVAL",
  "DRAFT",
  "VOIDED",
  "DELETED",
] as const;

/** Those of sales and those of quotes. */
export const allStandings = [...documentStandings, ...quoteStandings] as const;

/** The kinds of sales documents in an accountant's words. */
export const documentKindNames: Record<Kind, string> = {
  INVOICE: "Invoice",
  CREDIT_NOTE: "Credit note",
  PREPAYMENT: "Prepayment",
  OVERPAYMENT: "Overpayment",
  QUOTE: "Quote",
};

/** How a document stands, in an accountant's words. */
export const standings: Record<Standing, { label: string; tone: Tone }> = {
  DRAFT: { label: "Draft", tone: "neutral" },
  AWAITING_APPROVAL: { label: "Awaiting approval", tone: "neutral" },
  AWAITING_PAYMENT: { label: "Awaiting payment", tone: "waiting" },
  OVERDUE: { label: "Overdue", tone: "bad" },
  PAID: { label: "Paid", tone: "good" },
  CREDIT_AVAILABLE: { label: "Credit available", tone: "waiting" },
  OPEN_AT_END: { label: "Open when the link ended", tone: "neutral" },
  CREDIT_USED: { label: "Credit used", tone: "good" },
  SENT: { label: "Sent", tone: "waiting" },
  EXPIRED: { label: "Expired", tone: "neutral" },
  ACCEPTED: { label: "Accepted", tone: "good" },
  DECLINED: { label: "Declined", tone: "neutral" },
  INVOICED: { label: "Invoiced", tone: "good" },
  VOIDED: { label: "Voided", tone: "neutral" },
  DELETED: { label: "Deleted", tone: "neutral" },
  UNKNOWN: { label: "Unknown state", tone: "neutral" },
};
