import type { components } from "@/api/schema";
import { AnchorLink } from "@/components/links";
import { formatCount } from "@/lib/format";
import type { SyncRun } from "./runs";
import classes from "./sync.module.css";

type Outcome = components["schemas"]["Fate"]["outcome"];

/** What a run read and what became of it; each count of records that were not imported leads to them. */
export function RunCounts({ run }: { run: SyncRun }) {
  const { processed, changed, excluded, failed, parked, repaired } = run.counts;
  const leading = (outcome: Outcome, count: number) =>
    count === 0 ? (
      "0"
    ) : (
      <AnchorLink to="/xero/sync-log/$runId" params={{ runId: run.id }} search={{ outcome }}>
        {formatCount(count)}
      </AnchorLink>
    );
  const counts = {
    "Records read": formatCount(processed),
    "New or changed": formatCount(changed),
    Failed: leading("FAILED", failed),
    "Need a decision": leading("PARKED", parked),
    "Left out by a rule": leading("EXCLUDED", excluded),
    ...(repaired > 0 && { Repaired: leading("REPAIRED", repaired) }),
    "Calls to Xero": formatCount(run.calls),
  };
  return (
    <dl className={classes.counts}>
      {Object.entries(counts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
