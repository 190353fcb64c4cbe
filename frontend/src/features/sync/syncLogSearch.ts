import { optional, readOneOf, readPage, readText } from "@/lib/search";

export const outcomeNames = ["FAILED", "PARKED", "EXCLUDED", "REPAIRED"] as const;
export const recordKindNames = [
  "CONTACT",
  "CONTACT_PERSON",
  "INVOICE",
  "CREDIT_NOTE",
  "PREPAYMENT",
  "OVERPAYMENT",
  "PAYMENT",
  "ITEM",
  "ORGANISATION",
] as const;

/** Which fates are shown; all of it stands in the address. */
export function readFateSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    outcome: readOneOf(outcomeNames, search.outcome),
    kind: readOneOf(recordKindNames, search.kind),
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

/** The search as the API asks for it. */
export function toFateQuery({ q, outcome, kind, page = 1 }: FateSearch) {
  return { page, size: 50, ...(q && { q }), ...(outcome && { outcome }), ...(kind && { recordKind: kind }) };
}
