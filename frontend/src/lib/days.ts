/** A calendar date as the API writes it, `2026-03-04`, of a moment in the reader's time zone. */
export function dayOf(at: Date): string {
  const [year, month, day] = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The moment at which a calendar date begins in the reader's time zone, as the API writes it; `later` days after it. */
export function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** The days as at which books are usually read, counted from the given day. */
export function usualDays(today: string): { label: string; day: string }[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  // The day 0 of a month is the last of the month before.
  const endOf = (monthsOn: number) => dayOf(new Date(year, month + monthsOn, 0));
  return [
    { label: "End of this month", day: endOf(0) },
    { label: "End of last month", day: endOf(-1) },
    { label: "End of the month before", day: endOf(-2) },
    { label: "End of last quarter", day: endOf(-1 - ((month - 1) % 3)) },
    { label: "End of last year", day: `${year - 1}-12-31` },
  ].filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index);
}
