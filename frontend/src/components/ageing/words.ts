import type { components } from "@/api/schema";

type AgeingPeriod = components["schemas"]["AgeingPeriod"];
type AgeBy = components["schemas"]["AgeBy"];

const names: Record<AgeingPeriod, string> = {
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
};

/** A period in an accountant's words. By document date nothing is due or not: what is not older than a day is current. */
export function periodName(period: AgeingPeriod, ageBy: AgeBy = "DUE_DATE"): string {
  return period === "NOT_DUE" && ageBy === "DOCUMENT_DATE" ? "Current" : names[period];
}
