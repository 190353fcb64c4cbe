import type { components } from "@/api/schema";
import { optional, readOneOf, readPage, readText } from "@/lib/search";
import { knownReasons } from "./reasons";

const outcomeNames = ["FAILED", "PARKED", "EXCLUDED", "REPAIRED"] as const;
export const recordKindNames = [
  "CONTACT",
  "CONTACT_PERSON",
  "INVOICE",
  "CREDIT_NOTE",
  "PREPAYMENT",
  "OVERPAYMENT",
  "PAYMENT",
  "QUOTE",
  "ITEM",
  "ORGANISATION",
] as const;

/** What a sync can do with a contact of the books; what needs a person comes first. */
export const plannedActions = [
  "PARK",
  "FAIL",
  "CREATE_COMPANY",
  "CREATE_INDIVIDUAL",
  "LINK",
  "UPDATE",
  "EXCLUDE",
] as const satisfies components["schemas"]["PlannedParty"]["action"][];

/** Which fates are shown; all of it stands in the address. */
function readFateSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    outcome: readOneOf(outcomeNames, search.outcome),
    kind: readOneOf(recordKindNames, search.kind),
    reason: readOneOf(knownReasons, search.reason),
    page: readPage(search.page),
  });
}

export type FateSearch = ReturnType<typeof readFateSearch>;
export type ChangeFateSearch = (part: Partial<FateSearch>) => void;

/** What the Sync Log shows: open fates (with their filters) or runs, of all organisations or one. */
export function readSyncLogSearch(search: Record<string, unknown>) {
  return optional({
    ...readFateSearch(search),
    tab: readOneOf(["runs"], search.tab),
    connection: readText(search.connection),
  });
}

/** What a run's page shows: its fates, or the rows of a dry run's plan. */
export function readRunSearch(search: Record<string, unknown>) {
  return optional({ ...readFateSearch(search), action: readOneOf(plannedActions, search.action) });
}

export type RunSearch = ReturnType<typeof readRunSearch>;

/** The search as the API asks for it. */
export function toFateQuery({ q, outcome, kind, reason, page = 1 }: FateSearch) {
  return {
    page,
    size: 50,
    ...(q && { q }),
    ...(outcome && { outcome }),
    ...(kind && { recordKind: kind }),
    ...(reason && { reason }),
  };
}
