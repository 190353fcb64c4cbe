import { formatCount } from "@/lib/format";
import { hasSucceeded, type SyncRun } from "./runs";

/** Says on the screen, whichever it is, how a sync ended. */
export async function tellEnded(run: SyncRun): Promise<void> {
  // Loaded when needed: toasts are not part of the first load.
  const { notifications } = await import("@mantine/notifications");
  const { changed, failed, parked } = run.counts;
  const name = run.organisationName ?? "Xero";
  if (hasSucceeded(run)) {
    const attention = failed + parked;
    notifications.show({
      title: `${name} is synced`,
      message: `${formatCount(changed)} records were new or changed.${attention > 0 ? ` ${formatCount(attention)} need attention: see the Sync Log.` : ""}`,
      color: "teal",
    });
  } else if (run.state === "FAILED") {
    notifications.show({
      title: `The sync of ${name} failed`,
      message: [run.problem?.message, run.problem?.nextStep].filter(Boolean).join(" ") || "See the Overview.",
      color: "red",
      autoClose: 15_000,
    });
  }
}
