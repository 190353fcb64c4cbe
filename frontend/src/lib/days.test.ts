import { expect, it } from "vitest";
import { startOfDay, usualDays } from "./days";

const daysFrom = (today: string) => Object.fromEntries(usualDays(today).map(({ label, day }) => [label, day]));

it("knows the ends of months, quarters and years around a day", () => {
  expect(daysFrom("2026-11-22")).toEqual({
    "End of this month": "2026-11-30",
    "End of last month": "2026-10-31",
    "End of the month before": "2026-09-30",
    "End of last year": "2025-12-31",
  });
  expect(daysFrom("2026-09-01")["End of last quarter"]).toBe("2026-06-30");
});

it("goes back over the turn of the year and knows leap years", () => {
  expect(daysFrom("2028-03-31")["End of last month"]).toBe("2028-02-29");
  expect(daysFrom("2027-01-15")["End of last month"]).toBe("2026-12-31");
});

it("a day begins at the reader's midnight, and ends where the next one begins", () => {
  const begin = new Date(startOfDay("2026-02-28"));
  expect([begin.getDate(), begin.getHours(), begin.getMinutes()]).toEqual([28, 0, 0]);
  expect(startOfDay("2026-02-28", 1)).toBe(startOfDay("2026-03-01"));
});
