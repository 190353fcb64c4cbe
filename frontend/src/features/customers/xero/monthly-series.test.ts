import { expect, it } from "vitest";
import { monthlySeries, monthsBetween } from "./monthly-series";

const sale = (month: string, currency: string, withoutTax: string) => ({ month, currency, withoutTax, withTax: "0" });

it("fills months without sales, over the turn of the year, in one currency", () => {
  const months = [sale("2025-11", "NZD", "10.00"), sale("2025-12", "USD", "99.00"), sale("2026-02", "NZD", "5.50")];
  expect(monthlySeries(months, "NZD", "2026-02-28")).toEqual([
    { month: "2025-11", amount: "10.00" },
    { month: "2025-12", amount: "0" },
    { month: "2026-01", amount: "0" },
    { month: "2026-02", amount: "5.50" },
  ]);
});

it("ends with today's month, however long ago the last sale was", () => {
  expect(monthlySeries([sale("2025-12", "NZD", "10.00")], "NZD", "2026-03-01")).toEqual([
    { month: "2025-12", amount: "10.00" },
    { month: "2026-01", amount: "0" },
    { month: "2026-02", amount: "0" },
    { month: "2026-03", amount: "0" },
  ]);
});

it("counts months by the calendar", () => {
  expect(monthsBetween("2025-09-30", "2026-11-01")).toBe(14);
  expect(monthsBetween("2026-11-01", "2026-11-30")).toBe(0);
});
