import type { Tone } from "@/components/status-badge";
import { type Creation, isArchived, isUnclear } from "@/domain/creations/standings";
import { states } from "./words";

/** The state of one creation in words. */
export function toldOf(creation: Creation): { label: string; tone: Tone } {
  if (isArchived(creation)) return { label: "Archived in Xero", tone: "bad" };
  if (creation.state === "LINKED" && creation.message) return { label: "Look in Xero", tone: "bad" };
  return isUnclear(creation) ? { label: "May be in Xero", tone: "bad" } : states[creation.state];
}
