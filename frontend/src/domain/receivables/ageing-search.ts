import { readDate, readOneOf } from "@/lib/search";

/** As at which day, by which day and in which periods open amounts are aged; absent: as they stand, by due date, days. */
export type AgeingSearch = {
  asAt?: string | undefined;
  ageBy?: "DOCUMENT_DATE" | undefined;
  periods?: "MONTHS" | undefined;
};

export function readAgeing(search: Record<string, unknown>) {
  return {
    asAt: readDate(search.asAt),
    ageBy: readOneOf(["DOCUMENT_DATE"] as const, search.ageBy),
    periods: readOneOf(["MONTHS"] as const, search.periods),
  };
}

/** The same as the API asks for it. */
export function toAgeingQuery({ asAt, ageBy, periods }: AgeingSearch) {
  return { ...(asAt && { asAt }), ...(ageBy && { ageBy }), ...(periods && { periods }) };
}
