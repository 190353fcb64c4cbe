import type { components } from "@/api/schema";

type MonthlySales = components["schemas"]["MonthlySales"];

/** The months of one currency from the first to the last of all, with "0" where nothing was sold. */
export function monthlySeries(months: MonthlySales[], currency: string): { month: string; amount: string }[] {
  const sold = new Map(months.filter((row) => row.currency === currency).map((row) => [row.month, row.withoutTax]));
  const all = months.map(({ month }) => month).sort((a, b) => a.localeCompare(b));
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const series = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    series.push({ month, amount: sold.get(month) ?? "0" });
  }
  return series;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
