import type { components } from "@/api/schema";
import { AnchorLink } from "@/components/links";
import type { SyncRun } from "@/domain/sync/runs";
import { formatCount } from "@/lib/format";
import classes from "./sync.module.css";
import { outcomes } from "./words";

type Schemas = components["schemas"];
type Outcome = Schemas["Fate"]["outcome"];
type Props = {
  run: SyncRun /** Told in place of what this run left out, where it is the newest. */;
  open: Schemas["SyncLogCounts"] | undefined;
};

/** What a run read and what became of it; each count of records that are not imported leads to them. */
export function RunCounts({ run, open }: Props) {
  const { processed, changed, repaired } = run.counts;
  const { excluded, failed, parked } = open ?? run.counts;
  const counts = {
    "Records read": formatCount(processed),
    "New or changed": formatCount(changed),
    Failed: <Leading run={run} open={open !== undefined} outcome="FAILED" count={failed} />,
    "Need a decision": <Leading run={run} open={open !== undefined} outcome="PARKED" count={parked} />,
    [outcomes.EXCLUDED.label]: <Leading run={run} open={open !== undefined} outcome="EXCLUDED" count={excluded} />,
    ...(repaired > 0 && { Repaired: <Leading run={run} open={false} outcome="REPAIRED" count={repaired} /> }),
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

function Leading({ run, open, outcome, count }: { run: SyncRun; open: boolean; outcome: Outcome; count: number }) {
  if (count === 0) return "0";
  const needsPerson = outcome === "FAILED" || outcome === "PARKED";
  const look = needsPerson ? { c: "var(--mantine-color-orange-light-color)" } : {};
  return open ? (
    <AnchorLink to="/xero/sync-log" search={{ outcome, connection: run.connectionId }} {...look}>
      {formatCount(count)}
    </AnchorLink>
  ) : (
    <AnchorLink to="/xero/sync-log/$runId" params={{ runId: run.id }} search={{ outcome }} {...look}>
      {formatCount(count)}
    </AnchorLink>
  );
}
