import { Progress } from "@mantine/core";
import type { components } from "@/api/schema";
import { formatCount } from "@/lib/format";
import classes from "./sync.module.css";

type StreamProgress = components["schemas"]["StreamProgress"];

/** How far each stream of a run is: a bar and counts, in the order in which they are read. */
export function StreamBars({ streams }: { streams: StreamProgress[] }) {
  return (
    <ul className={classes.streams} aria-label="Progress by kind of record">
      {streams.map((stream) => (
        <li key={stream.stream}>
          <span>{stream.label}</span>
          <Progress
            value={share(stream)}
            animated={stream.state === "RUNNING"}
            striped={stream.state === "RUNNING" && !stream.total}
            aria-label={stream.label}
          />
          <span className={classes.count}>{inWords(stream)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whole per cent. A stream whose total the books do not say shows a full, moving bar. */
function share({ state, total, processed }: StreamProgress): number {
  if (state === "DONE") return 100;
  if (state === "PENDING") return 0;
  return total ? Math.min(99, Math.floor((processed * 100) / total)) : 100;
}

function inWords({ state, total, processed }: StreamProgress): string {
  if (state === "PENDING") return "waiting";
  if (state === "DONE") return processed > 0 ? `${formatCount(processed)} ✓ done` : "none new ✓";
  return total ? `${formatCount(processed)} of ${formatCount(total)}` : `${formatCount(processed)} so far`;
}
