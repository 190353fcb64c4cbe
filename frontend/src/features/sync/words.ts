import type { components } from "@/api/schema";
import type { Tone } from "@/components/status-badge";
import { formatCount } from "@/lib/format";

type Schemas = components["schemas"];

type Run = Schemas["SyncRun"];
type Said = { label: string; tone: Tone };

const runStates: Record<Run["state"], Said> = {
  QUEUED: { label: "In the queue", tone: "waiting" },
  RUNNING: { label: "Running", tone: "waiting" },
  WAITING: { label: "Waiting", tone: "waiting" },
  SUCCEEDED: { label: "Succeeded", tone: "good" },
  SUCCEEDED_WITH_EXCLUSIONS: { label: "Finished, some not imported", tone: "neutral" },
  FAILED: { label: "Failed", tone: "bad" },
  CANCELLED: { label: "Cancelled", tone: "neutral" },
};

/**
 * How a run stands, in words.
 *
 * @param attention records of its organisation that need a person as things stand; undefined for a run of the past,
 *   which says what it was
 */
export function runState({ state }: Pick<Run, "state">, attention?: number): Said {
  if (attention === undefined || !(state === "SUCCEEDED" || state === "SUCCEEDED_WITH_EXCLUSIONS")) {
    return runStates[state];
  }
  return attention > 0 ? { label: finished(attention), tone: "attention" } : runStates.SUCCEEDED;
}

/** `Finished: 25 records need attention`. */
function finished(attention: number): string {
  return `Finished: ${needAttention(attention)}`;
}

/** `25 records need attention`. */
export function needAttention(count: number): string {
  return count === 1 ? "1 record needs attention" : `${formatCount(count)} records need attention`;
}

/** The kinds of runs in words, as the name of one and as what it is a run of. */
export const runKinds: Record<Schemas["SyncRun"]["kind"], string> = {
  SYNC: "Sync",
  RECHECK: "Re-check",
  DRY_RUN: "Dry run",
  BALANCE_CHECK: "Balance check",
};

/** What became of a record, in words. */
export const outcomes: Record<Schemas["Fate"]["outcome"], { label: string; tone: Tone }> = {
  FAILED: { label: "Failed", tone: "bad" },
  PARKED: { label: "Needs a decision", tone: "waiting" },
  EXCLUDED: { label: "Left out", tone: "neutral" },
  REPAIRED: { label: "Repaired", tone: "good" },
};

/** What became of one record: what was imported on a guess did not fail. */
export function becameOf({ outcome, reason }: Pick<Schemas["Fate"], "outcome" | "reason">) {
  return reason === "assumed" ? ({ label: "Imported, check it", tone: "attention" } as const) : outcomes[outcome];
}

/** The kinds of records in an accountant's words. */
export const recordKinds: Record<Schemas["Fate"]["recordKind"], string> = {
  CONTACT: "Contact",
  CONTACT_PERSON: "Contact person",
  INVOICE: "Invoice",
  CREDIT_NOTE: "Credit note",
  PREPAYMENT: "Prepayment",
  OVERPAYMENT: "Overpayment",
  PAYMENT: "Payment",
  QUOTE: "Quote",
  ITEM: "Item",
  ORGANISATION: "Organisation",
};

/** How long a run took, to the second: `1 min 12 s`. */
export function howLong(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Who or what started a run. */
export function startedBy({ trigger, requestedBy }: Schemas["SyncRun"]): string {
  return trigger === "SCHEDULE" ? "the schedule" : requestedBy || "a user";
}
