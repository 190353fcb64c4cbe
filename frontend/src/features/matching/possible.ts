import type { Choice } from "./agreement";
import type { LedgerContact } from "./contacts";
import type { Action, Wish } from "./wishes";

/** What can be decided about a contact as its link stands; the first is the likely one. */
export function possibleActions({ linkState }: LedgerContact): Action[] {
  switch (linkState) {
    case "LINKED":
      return ["UNLINK"];
    case "EXCLUDED":
      return ["LINK", "CREATE"];
    case "FAILED":
      return ["LINK"];
    case "PARKED":
    case "UNDECIDED":
      return ["LINK", "CREATE", "IGNORE"];
  }
}

/** The decision as it would be sent; undefined when it is not possible, or a link has no customer yet. */
export function wishOf(contact: LedgerContact, action: Action, chosen: Choice | undefined): Wish | undefined {
  if (!possibleActions(contact).includes(action)) return undefined;
  const { id, name } = contact;
  const seen = contact.customer?.id;
  if (action === "LINK") {
    return chosen && { id, name, action, seen, customer: { id: chosen.customerId, name: chosen.name } };
  }
  if (action === "UNLINK") return { id, name, action, seen, ...(contact.customer && { customer: contact.customer }) };
  return { id, name, action, seen };
}
