import { Loader } from "@mantine/core";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useReadAgain } from "@/api/read-again";
import { IconClock } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { joined, useConnections } from "@/domain/connections/connections";
import { isActive, latestRunsQuery, type SyncRun } from "@/domain/sync/runs";
import { tellEnded } from "./tell-ended";

/** Shows on every screen that a sync is at work; when it ends, what is on the screen is read again. */
export default function SyncIndicator() {
  const { data: connections } = useConnections();
  const answers = useQueries({ queries: joined(connections).map(({ id }) => latestRunsQuery(id)) });
  const runs = answers.flatMap(({ data }) => data ?? []);
  const active = runs.find(isActive);
  useEnded(runs);
  if (!active) return null;
  // A long run that lets others go first for a while has not stopped.
  const working = active.state === "RUNNING" || (active.state === "QUEUED" && active.startedAt !== undefined);
  return (
    <ButtonLink
      to="/xero"
      variant="default"
      size="xs"
      leftSection={working ? <Loader size={14} /> : <IconClock size={14} aria-hidden />}
    >
      {working ? "Syncing" : active.state === "QUEUED" ? "Sync queued" : "Sync waiting"}
    </ButtonLink>
  );
}

/** Reads the figures again, and says so, when a run that was seen at work has ended. */
function useEnded(runs: SyncRun[]) {
  const queryClient = useQueryClient();
  const readAgain = useReadAgain();
  const seen = useRef(new Set<string>());
  useEffect(() => {
    for (const run of runs) {
      if (isActive(run)) seen.current.add(run.id);
      else if (seen.current.delete(run.id)) {
        void readAgain().then(() => tellEnded(run, queryClient));
      }
    }
  }, [runs, queryClient, readAgain]);
}
