import type { components } from "@/api/schema";
import { formatCount } from "@/lib/format";

export type Action = components["schemas"]["DecidedLink"]["action"];
/** What is decided about one contact; names are for the words of it. Seen: the customer that it was then, if any. */
export type Wish = {
  id: string;
  name: string;
  action: Action;
  seen: string | undefined;
  customer?: { id: string; name: string };
};

/** What was decided, as the toast and the list of decisions say it. */
export function decidedInWords(wishes: Wish[]): string {
  const [first] = wishes;
  if (!first) return "";
  if (wishes.length === 1) return oneInWords(first);
  const linked = wishes.filter(({ action }) => action === "LINK").length;
  const created = wishes.filter(({ action }) => action === "CREATE").length;
  const parts = [
    linked && `${formatCount(linked)} linked`,
    created && `${formatCount(created)} created as new customers`,
    wishes.length - linked - created && `${formatCount(wishes.length - linked - created)} left out`,
  ];
  return parts.filter(Boolean).join(", ");
}

function oneInWords({ name, action, customer }: Wish): string {
  if (action === "LINK") return `${name} is linked to ${customer?.name}`;
  if (action === "CREATE") return `${name} is a new customer`;
  if (action === "IGNORE") return `${name} is not a customer of ours`;
  return `${name} is no longer linked to ${customer?.name}`;
}
