import type { components } from "@/api/schema";

type AgeBy = components["schemas"]["AgeBy"];

/** What a figure of the aged table stands for: an age, credit that is not used yet, or the whole balance. */
export type AgedPart = components["schemas"]["AgeingPeriod"] | "UNUSED_CREDIT" | "BALANCE";

const names: Record<AgedPart, string> = {
  NOT_DUE: "Not due",
  DAYS_1_TO_30: "1–30 days",
  DAYS_31_TO_60: "31–60 days",
  DAYS_61_TO_90: "61–90 days",
  OVER_90_DAYS: "Over 90 days",
  UNDER_1_MONTH: "Under 1 month",
  MONTH_1: "1 month",
  MONTHS_2: "2 months",
  MONTHS_3: "3 months",
  OLDER: "Older",
  UNUSED_CREDIT: "Unused credit",
  BALANCE: "All that is open",
};

/** A part of a balance in an accountant's words. By document date nothing is due or late: the youngest is current. */
export function periodName(part: AgedPart, ageBy: AgeBy = "DUE_DATE"): string {
  return part === "NOT_DUE" && ageBy === "DOCUMENT_DATE" ? "Current" : names[part];
}
