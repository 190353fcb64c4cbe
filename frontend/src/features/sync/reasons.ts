import type { components } from "@/api/schema";

export type Reason = components["schemas"]["FateReason"];

/** Each reason of a fate, as the filter says it. Typed by the contract: a reason without words does not compile. */
const reasonNames: Record<Reason, string> = {
  "near-match": "May be a customer already",
  "number-taken": "Second contact of a customer that was created from here",
  unlinked: "Unlinked, waits for a decision",
  unreadable: "Could not be read",
  assumed: "Part of it is a guess",
  "unknown-type": "Unknown type of document",
  "reread-refused": "Xero refused to show it again",
  "not-shown": "Xero did not show it again",
  "name-missing": "Name is missing",
  "last-name-missing": "Last name is missing",
  "person-of-missing-company": "Person of a contact without a name",
  "person-of-individual": "Person named with an individual",
  vendor: "Vendor",
  "no-sales": "Never sold anything",
  archived: "Archived in Xero",
  merged: "Merged in Xero",
  erased: "Erased on request",
  direction: "Left out by the direction of transfer",
  ignored: "Not a customer, as decided in Matching",
  "changed-unstamped": "Changed without a new time stamp",
};

/** The reasons that the filter offers. */
export const knownReasons = Object.keys(reasonNames) as Reason[];

/** The reason of a fate, as the filter says it. */
export function reasonName(reason: Reason): string {
  return reasonNames[reason];
}
