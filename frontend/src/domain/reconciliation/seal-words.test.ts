import { expect, it } from "vitest";
import { differenceInWords, sealTone, sealWords } from "./seal-words";

const now = new Date(2026, 10, 22, 18, 0);
const checkedAt = new Date(2026, 10, 22, 9, 42).toISOString();

it("says whether a balance is the books’, and when it was checked", () => {
  expect(sealWords({ state: "MATCHES", current: true, checkedAt }, "NZD", now)).toBe("Matches Xero, 09:42");
  expect(sealWords({ state: "DIFFERS", current: true, checkedAt, difference: "-12.0000" }, "NZD", now)).toBe(
    "Differs by 12.00",
  );
});

it("speaks of the past, in grey, where it does not tell of now", () => {
  expect(sealWords({ state: "MATCHES", current: false, checkedAt }, "NZD", now)).toBe("Matched Xero, 09:42");
  expect(sealWords({ state: "DIFFERS", current: false, checkedAt, difference: "1" }, "NZD", now)).toBe(
    "Differed from Xero, 09:42",
  );
  expect(sealTone({ state: "MATCHES", current: true })).toBe("good");
  expect(sealTone({ state: "MATCHES", current: false })).toBe("neutral");
});

it("says on which side there is more", () => {
  expect(differenceInWords("12.0000", "NZD")).toBe("12.00 more here than in Xero");
  expect(differenceInWords("-1200.0000", "JPY")).toBe("1,200 less here than in Xero");
  // The books add unlike currencies raw: cents of another currency are a difference too.
  expect(differenceInWords("0.2500", "JPY")).toBe("0.25 more here than in Xero");
});
