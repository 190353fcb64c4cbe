import type { components } from "@/api/schema";
import { liesAhead } from "@/domain/creations/standings";
import { aboutHowLong } from "@/lib/durations";
import { formatCount, formatMoment } from "@/lib/format";
import { type CreationState, usualTime } from "./words";

export type Counts = Record<CreationState, number>;

/** A queue at work, watched since a moment: how many it held in all, and how many are left. */
export type Progress = { since: number; total: number; left: number };

export function countsOf(listed: components["schemas"]["StateCount"][]): Counts {
  const counts: Counts = { QUEUED: 0, SENDING: 0, UNSURE: 0, LINKED: 0, REFUSED: 0, PARKED: 0 };
  for (const { state, count } of listed) counts[state] = count;
  return counts;
}

/** Waiting, being sent, or waiting to be looked for. */
export function underWay({ QUEUED, SENDING, UNSURE }: Counts): number {
  return QUEUED + SENDING + UNSURE;
}

/** Those that only a person can bring on. */
export function needsPerson({ PARKED, REFUSED }: Counts): number {
  return PARKED + REFUSED;
}

/** Follows the queue: those that join it make it longer; it is over when none is left. */
export function follow(before: Progress | undefined, counts: Counts, now: number): Progress | undefined {
  const left = underWay(counts);
  if (left === 0) return undefined;
  if (!before) return { since: now, total: left, left };
  return { ...before, total: before.total + Math.max(0, left - before.left), left };
}

const ENOUGH_TO_MEASURE = 5;

/** How long the rest takes: measured once enough are done, else by what Xero allows. */
export function restInWords({ since, total, left }: Progress, now: number): string {
  const done = total - left;
  const measured = done >= ENOUGH_TO_MEASURE;
  const rest = measured ? ((now - since) / done) * left : usualTime(left);
  const words = aboutHowLong(rest);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} left, ${
    measured ? "measured from its own speed" : "at the pace that Xero allows"
  }.`;
}

/** Why nothing is sent now, and until when: the books' limit of calls is used up, or they cannot be reached. */
export function waitInWords(
  { SENDING }: Counts,
  held: Pick<components["schemas"]["ContactCreation"], "message" | "nextAttemptAt"> | undefined,
  now: Date,
): string | undefined {
  if (SENDING > 0 || !held || !liesAhead(held.nextAttemptAt, now.getTime())) return undefined;
  return held.message ?? `It goes on automatically at ${formatMoment(held.nextAttemptAt, now)}.`;
}

/** What is under way, in words: `12 of 40 done`. */
export function doneInWords({ total, left }: Progress): string {
  return `${formatCount(total - left)} of ${formatCount(total)} done`;
}
