import type { Connection } from "@/domain/connections/connections";

type Words = { title: string; next: string };

const denied: Words = {
  title: "You did not allow access",
  next: "Nothing was linked and nothing has changed. If that was a mistake, connect again and choose Allow access.",
};
const failed: Words = {
  title: "The link was not made",
  next: "Nothing has changed. Go back to the Accounting link page and connect again.",
};
const byCode: Record<string, Words> = {
  "state-unknown": {
    title: "This login does not belong to this browser session",
    next: "It was used already, took longer than 10 minutes, or began in another browser. Connect again from here.",
  },
};

/**
 * What became of a consent that did not lead to a link. The address is open to anybody, so that only its codes are
 * used and never text from it.
 */
export function outcomeInWords(
  outcome: string | undefined,
  code: string | undefined,
  problem: Connection["problem"],
): Words {
  if (outcome === "denied") return denied;
  if (problem) return { title: problem.message, next: problem.nextStep };
  return (code && byCode[code]) || failed;
}
