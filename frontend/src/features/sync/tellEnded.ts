import { formatCount } from "@/lib/format";
import { hasSucceeded, type SyncRun } from "./runs";
import { runKinds } from "./words";

/** Says on the screen, whichever it is, how a run ended. */
export async function tellEnded(run: SyncRun): Promise<void> {
  // Loaded when needed: toasts are not part of the first load.
  const { notifications } = await import("@mantine/notifications");
  const name = run.organisationName ?? "Xero";
  if (hasSucceeded(run)) {
    notifications.show({ ...goodNews(run, name), color: "teal" });
  } else if (run.state === "FAILED") {
    notifications.show({
      title: `The ${runKinds[run.kind].toLowerCase()} of ${name} failed`,
      message: [run.problem?.message, run.problem?.nextStep].filter(Boolean).join(" ") || "See the Overview.",
      color: "red",
      autoClose: 15_000,
    });
  }
}

function goodNews({ kind, counts }: SyncRun, name: string): { title: string; message: string } {
  const { changed, failed, parked, repaired } = counts;
  const attention = failed + parked > 0 ? ` ${formatCount(failed + parked)} need attention: see the Sync Log.` : "";
  switch (kind) {
    case "SYNC":
      return {
        title: `${name} is synced`,
        message: `${formatCount(changed)} records were new or changed.${attention}`,
      };
    case "RECHECK":
      return { title: `${name} is re-checked`, message: `${formatCount(repaired)} records were repaired.${attention}` };
    case "DRY_RUN":
      return { title: `The dry run of ${name} has ended`, message: "What a sync would do stands on the Overview." };
    case "BALANCE_CHECK":
      return { title: `The balances of ${name} are checked`, message: "They were held against Xero's own." };
  }
}
