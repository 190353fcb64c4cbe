import type { components } from "@/api/schema";
import { formatCount, formatMoment } from "@/lib/format";

type Reconciliation = components["schemas"]["Reconciliation"];

/** Whether an organisation's totals are the books', in a few words: "Matches Xero, 09:42". */
export function organisationWords({ state, current, checkedAt, differing }: Reconciliation, now: Date): string {
  const time = checkedAt ? `, ${formatMoment(checkedAt, now)}` : "";
  switch (state) {
    case "MATCHES":
      return `${current ? "Matches" : "Matched"} Xero${time}`;
    case "DIFFERS":
      if (!current) return `Differed from Xero${time}`;
      return differing === 1 ? "1 customer differs" : `${formatCount(differing)} customers differ`;
    case "NOT_COMPARABLE":
      return `Nothing to compare with Xero${time}`;
    case "NOT_CHECKED":
      return "Not yet checked with Xero";
  }
}
