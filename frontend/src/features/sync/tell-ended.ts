import type { QueryClient } from "@tanstack/react-query";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { hasSucceeded, type SyncRun } from "@/domain/sync/runs";
import { formatCount } from "@/lib/format";
import { needAttention, runKinds } from "./words";

/** Says on the screen, whichever it is, how a run ended and what needs a person now. */
export async function tellEnded(run: SyncRun, queryClient: QueryClient): Promise<void> {
  // Loaded when needed: toasts are not part of the first load.
  const { notifications } = await import("@mantine/notifications");
  const name = run.organisationName ?? "Xero";
  if (hasSucceeded(run)) {
    const open = await queryClient.fetchQuery({ ...openCountsQuery(run.connectionId), staleTime: 0 }).catch(() => null);
    const attention = run.kind === "DRY_RUN" ? 0 : (open?.needAttention ?? 0);
    const { title, message } = goodNews(run, name);
    notifications.show({
      title,
      message: attention > 0 ? `${message} ${needAttention(attention)}: see the Sync Log.` : message,
      color: attention > 0 ? "orange" : "teal",
      ...(attention > 0 && { autoClose: 15_000 }),
    });
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
  const { changed, repaired } = counts;
  switch (kind) {
    case "SYNC":
      return {
        title: `${name} is synced`,
        message: `${formatCount(changed)} records were new or changed.`,
      };
    case "RECHECK":
      return { title: `${name} is re-checked`, message: `${formatCount(repaired)} records were repaired.` };
    case "DRY_RUN":
      return { title: `The dry run of ${name} has ended`, message: "What a sync would do stands on the Overview." };
    case "BALANCE_CHECK":
      return { title: `The balances of ${name} are checked`, message: "They were held against Xero's own." };
  }
}
