import type { components } from "@/api/schema";
import { optional, readOneOf, readPage, readText } from "@/lib/search";

export type LinkState = components["schemas"]["LedgerContact"]["linkState"];

/** The lists of the Matching screen; the one that waits for decisions comes first and is not named in the address. */
export const tabs = [
  { value: "waiting", label: "Waiting", linkState: "PARKED" },
  { value: "left-out", label: "Left out", linkState: "EXCLUDED" },
  { value: "failed", label: "Failed", linkState: "FAILED" },
  { value: "linked", label: "Linked", linkState: "LINKED" },
] as const satisfies { value: string; label: string; linkState: LinkState }[];

export type Tab = (typeof tabs)[number];

/** What the Matching screen shows; all of it stands in the address. */
export function readMatchingSearch(search: Record<string, unknown>) {
  return optional({
    tab: readOneOf(["left-out", "failed", "linked"], search.tab),
    q: readText(search.q),
    page: readPage(search.page),
    connection: readText(search.connection),
    /** One contact of the books, shown alone: where a search led to it. */
    contact: readText(search.contact),
  });
}

export type MatchingSearch = ReturnType<typeof readMatchingSearch>;

export function tabOf({ tab }: MatchingSearch): Tab {
  return tabs.find(({ value }) => value === tab) ?? tabs[0];
}
