import { type Creation, liesAhead } from "@/domain/creations/standings";
import { formatMoment } from "@/lib/format";

/** What a creation that is under way is doing. */
export function progressInWords(
  { state, message, nextAttemptAt }: Creation,
  now: Date,
): { headline: string; detail?: string | undefined } {
  const moment = liesAhead(nextAttemptAt, now.getTime()) && formatMoment(nextAttemptAt, now);
  if (state === "UNSURE") {
    return {
      headline: "No clear answer from Xero yet: looking whether it arrived",
      detail: `${message ?? "Nothing is sent a second time before that is known."}${moment ? ` Next look at ${moment}.` : ""}`,
    };
  }
  if (state === "SENDING") return { headline: "Sending to Xero…" };
  if (moment) return { headline: `Waiting until ${moment}`, detail: message ?? "It goes on automatically then." };
  return { headline: "In the queue: its turn is next", detail: message };
}
