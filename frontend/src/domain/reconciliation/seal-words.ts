import type { components } from "@/api/schema";
import type { Tone } from "@/components/status-badge";
import { formatAmount, formatMoment, signOf } from "@/lib/format";

type SealState = components["schemas"]["SealState"];

const sealTones: Record<SealState, Tone> = {
  MATCHES: "good",
  DIFFERS: "bad",
  NOT_COMPARABLE: "neutral",
  NOT_CHECKED: "neutral",
};

type Sealed = { state: SealState; current: boolean; checkedAt?: string; difference?: string };

/** Grey where the seal does not tell of now: nobody vouches for what came since. */
export function sealTone({ state, current }: Pick<Sealed, "state" | "current">): Tone {
  return current ? sealTones[state] : "neutral";
}

/**
 * Whether a balance is the books', in a few words: "Matches Xero, 09:42".
 * @param currency whose decimals the difference is shown with
 */
export function sealWords({ state, current, checkedAt, difference }: Sealed, currency: string, now: Date): string {
  const time = checkedAt ? `, ${formatMoment(checkedAt, now)}` : "";
  switch (state) {
    case "MATCHES":
      return `${current ? "Matches" : "Matched"} Xero${time}`;
    case "DIFFERS":
      if (!current) return `Differed from Xero${time}`;
      return difference ? `Differs by ${formatAmount(difference.replace("-", ""), currency, "raw")}` : `Differs${time}`;
    case "NOT_COMPARABLE":
      return "Cannot be compared with Xero";
    case "NOT_CHECKED":
      return "Not yet checked with Xero";
  }
}

/** A difference that can be read without knowing which side was taken from which. */
export function differenceInWords(difference: string, currency: string): string {
  if (signOf(difference) === 0) return "None";
  const amount = formatAmount(difference.replace("-", ""), currency, "raw");
  return signOf(difference) > 0 ? `${amount} more here than in Xero` : `${amount} less here than in Xero`;
}
