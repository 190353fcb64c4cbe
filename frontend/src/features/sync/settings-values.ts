import type { components } from "@/api/schema";

export type SyncSettings = components["schemas"]["SyncSettings"];

/** The settings as the form holds them: `history` says whether `historyFrom` counts. */
export function valuesOf({ historyFrom, ...settings }: SyncSettings) {
  return { ...settings, history: historyFrom ? "from" : "all", historyFrom: historyFrom ?? "" };
}

export type SettingsValues = ReturnType<typeof valuesOf>;

/** The settings as the API takes them. */
export function settingsOf({
  history,
  historyFrom,
  nextRunAt: _,
  nextRecheckAt: __,
  ...settings
}: SettingsValues): SyncSettings {
  return history === "from" ? { ...settings, historyFrom } : settings;
}

/** A start date is needed when one is asked for; it cannot lie ahead. */
export function checkHistory(historyFrom: string, { history }: SettingsValues, today: string): string | null {
  if (history !== "from") return null;
  if (!historyFrom) return "Enter the day from which sales are read.";
  return historyFrom > today ? "This day lies in the future." : null;
}

/** Whether a sync imports something else by the new settings than by the old ones: schedules do not count. */
export function changesImport(old: SyncSettings, next: SyncSettings): boolean {
  const names = ["direction", "historyFrom", "items", "invoices", "quotes", "vendors", "contactsWithoutSales"] as const;
  return names.some((name) => old[name] !== next[name]);
}

export const directionNames: Record<SyncSettings["direction"], string> = {
  FROM_LEDGER: "Xero → CRM",
  TO_LEDGER: "CRM → Xero",
  BOTH: "Both ways",
};

/** When a change counts: what is read changes with a sync, what is written at once. */
export function whenItCounts(old: SyncSettings, next: SyncSettings): string {
  const written = old.direction !== next.direction || old.salesMayCreate !== next.salesMayCreate;
  if (!written) return "They take effect with the next sync.";
  return "What is created in Xero follows them at once; what is read, with the next sync.";
}

/** Whether new customers are created in the books by themselves from now on, and were not before. */
export function beginsWriting(old: SyncSettings["direction"], next: SyncSettings["direction"]): boolean {
  return old === "FROM_LEDGER" && next !== "FROM_LEDGER";
}
