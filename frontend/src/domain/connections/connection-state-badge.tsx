import type { components } from "@/api/schema";
import { StatusBadge, type Tone } from "@/components/status-badge";

type State = components["schemas"]["ConnectionState"];

const states: Record<State, { label: string; tone: Tone }> = {
  SELECTED: { label: "Not connected yet", tone: "neutral" },
  CHOOSING: { label: "Choose the organisation", tone: "waiting" },
  CONNECTED: { label: "Connected", tone: "good" },
  RECONNECT_NEEDED: { label: "Reconnect needed", tone: "bad" },
  DISCONNECTED: { label: "Disconnected", tone: "neutral" },
};

/** The state of an accounting link in words. */
export function ConnectionStateBadge({ state }: { state: State }) {
  const { label, tone } = states[state];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}
