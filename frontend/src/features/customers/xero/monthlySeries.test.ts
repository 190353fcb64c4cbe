import { expect, it } from "vitest";
import { monthlySeries } from "./monthlySeries";

const sale = (month: string, currency: string, withoutTax: string) => ({ month, currency, withoutTax, withTax: "0" });

it("fills months without sales, over the turn of the year, in one currency", () => {
  const months = [sale("2025-11", "NZD", "10.00"), sale("2025-12", "USD", "99.00"), sale("2026-02", "NZD", "5.50")];
  expect(monthlySeries(months, "NZD")).toEqual([
    { month: "2025-11", amount: "10.00" },
    { month: "2025-12", amount: "0" },
    { month: "2026-01", amount: "0" },
    { month: "2026-02", amount: "5.50" },
  ]);
});
