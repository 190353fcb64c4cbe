import type { components } from "@/api/schema";

type MonthlySales = components["schemas"]["MonthlySales"];

/** The months of one currency from the first of all to that of `today`, with "0" where nothing was sold. */
export function monthlySeries(
  months: MonthlySales[],
  currency: string,
  today: string,
): { month: string; amount: string }[] {
  const sold = new Map(months.filter((row) => row.currency === currency).map((row) => [row.month, row.withoutTax]));
  const [first] = months.map(({ month }) => month).sort((a, b) => a.localeCompare(b));
  if (!first) return [];
  const last = today.slice(0, 7);
  const series = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    series.push({ month, amount: sold.get(month) ?? "0" });
  }
  return series;
}

/** How many months lie between two dates, counted by the calendar: from any day in May to any day in July two. */
export function monthsBetween(earlier: string, later: string): number {
  const [fromYear = 0, fromMonth = 0] = earlier.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = later.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
