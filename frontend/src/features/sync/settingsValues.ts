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
  const names = ["direction", "historyFrom", "items", "invoices", "vendors", "contactsWithoutSales"] as const;
  return names.some((name) => old[name] !== next[name]);
}
