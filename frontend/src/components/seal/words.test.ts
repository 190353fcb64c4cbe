import { expect, it } from "vitest";
import { differenceInWords, sealWords } from "./words";

const now = new Date(2026, 10, 22, 18, 0);
const checkedAt = new Date(2026, 10, 22, 9, 42).toISOString();

it("says whether a balance is the books’, and when it was checked", () => {
  expect(sealWords({ state: "MATCHES", checkedAt }, "NZD", now)).toBe("Matches Xero, 09:42");
  expect(sealWords({ state: "DIFFERS", checkedAt, difference: "-12.0000" }, "NZD", now)).toBe("Differs by 12.00");
});

it("says on which side there is more", () => {
  expect(differenceInWords("12.0000", "NZD")).toBe("12.00 more here than in Xero");
  expect(differenceInWords("-1200.0000", "JPY")).toBe("1,200 less here than in Xero");
  // The books add unlike currencies raw: cents of another currency are a difference too.
  expect(differenceInWords("0.2500", "JPY")).toBe("0.25 more here than in Xero");
});
