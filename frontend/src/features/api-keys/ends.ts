/** When a new key stops working. */
export const endChoices = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In one year" },
  { value: "DATE", label: "On a date" },
  { value: "NEVER", label: "Never (it works until it is revoked)" },
] as const;

export type End = (typeof endChoices)[number]["value"];

/**
 * The last second of the chosen day in the reader's time zone: a key that ends on a day works on that day.
 *
 * @param date the calendar date (`2026-03-04`) that "on a date" means
 * @return null for never
 */
export function endOf(end: End, date: string, now: Date): Date | null {
  if (end === "NEVER") return null;
  if (end === "DATE") return new Date(`${date}T23:59:59`);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + Number(end), 23, 59, 59);
}
