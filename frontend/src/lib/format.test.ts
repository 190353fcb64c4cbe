import { describe, expect, it } from "vitest";
import { formatAmount, formatDate, formatMoment, formatMonth, formatQuantity, signOf } from "./format";

describe("amounts", () => {
  it("keep every digit of a decimal string that a float would lose", () => {
    expect(formatAmount("90071992547409931234.5600", "NZD")).toBe("90,071,992,547,409,931,234.56");
  });
  it("use the decimals of their currency", () => {
    expect(formatAmount("1234.5000", "NZD")).toBe("1,234.50");
    expect(formatAmount("1234.0000", "JPY")).toBe("1,234");
    expect(formatAmount("1.2345", "KWD")).toBe("1.235");
  });
  it("show up to four decimals of a unit price", () => {
    expect(formatAmount("0.0125", "NZD", "unit")).toBe("0.0125");
    expect(formatAmount("12.5000", "NZD", "unit")).toBe("12.50");
  });
  it("write a credit with a true minus sign", () => {
    expect(formatAmount("-20.00", "GBP")).toBe("−20.00");
  });
});

it("a quantity has no more decimals than it needs", () => {
  expect(formatQuantity("12.5000")).toBe("12.5");
  expect(formatQuantity("3.0000")).toBe("3");
});

it("the sign is read from the text", () => {
  expect([signOf("-0.0000"), signOf("-0.0100"), signOf("12")]).toEqual([0, -1, 1]);
});

it("a calendar date is the same day everywhere", () => {
  expect(formatDate("2026-03-04")).toBe("4 Mar 2026");
  expect(formatDate("2026-09-30")).toBe("30 Sep 2026");
  expect(formatMonth("2026-03")).toBe("Mar 26");
});

it("a moment of today is a time, an older one has its date", () => {
  const now = new Date(2026, 2, 4, 18, 0);
  expect(formatMoment(new Date(2026, 2, 4, 9, 42).toISOString(), now)).toBe("09:42");
  expect(formatMoment(new Date(2026, 2, 3, 9, 42).toISOString(), now)).toBe("3 Mar 2026, 09:42");
});
