import { type Creation, liesAhead } from "@/components/inXero/standings";
import { formatMoment } from "@/lib/format";

/** What a creation that is under way is doing. */
export function progressInWords(
  { state, message, nextAttemptAt }: Creation,
  now: Date,
): { headline: string; detail?: string | undefined } {
  const until = liesAhead(nextAttemptAt, now.getTime())
    ? ` It goes on by itself at ${formatMoment(nextAttemptAt, now)}.`
    : "";
  if (state === "UNSURE") {
    return {
      headline: "No answer from Xero yet: looking whether it arrived",
      detail: `${message ?? "Nothing is sent a second time before that is known."}${until}`,
    };
  }
  if (state === "SENDING") return { headline: "Sending to Xero…" };
  if (until) return { headline: `Waiting.${until}`, detail: message };
  return { headline: "In the queue: its turn is next", detail: message };
}
