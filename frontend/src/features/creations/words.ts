import type { components } from "@/api/schema";
import type { Tone } from "@/components/status-badge";
import { formatCount } from "@/lib/format";

export type CreationState = components["schemas"]["ContactCreation"]["state"];

/** The states of a creation in words; what needs a person comes first, then what is under way. */
export const states: Record<CreationState, { label: string; tone: Tone }> = {
  PARKED: { label: "Needs your decision", tone: "bad" },
  REFUSED: { label: "Not created", tone: "bad" },
  SENDING: { label: "Sending", tone: "waiting" },
  UNSURE: { label: "No clear answer yet", tone: "waiting" },
  QUEUED: { label: "Waiting", tone: "waiting" },
  LINKED: { label: "Created", tone: "good" },
};

export const stateNames = Object.keys(states) as CreationState[];

/** One after the other: a look for one that is there already, and the creation itself. */
const CALLS_EACH = 2;
const CALLS_A_MINUTE = 60;

/** How long so many creations take at the pace that Xero allows, in milliseconds. */
export function usualTime(customers: number): number {
  return ((customers * CALLS_EACH) / CALLS_A_MINUTE) * 60_000;
}

/** `1 customer`, `1,204 customers`; with another noun, or none. */
export function customers(count: number, noun = "customer"): string {
  return [formatCount(count), noun && (count === 1 ? noun : `${noun}s`)].filter(Boolean).join(" ");
}
