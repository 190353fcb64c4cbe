import { expect, it } from "vitest";
import { countsOf, doneInWords, follow, needsPerson, restInWords, underWay, waitInWords } from "./progress";
import { usualTime } from "./words";

const counts = (QUEUED: number, more = {}) => ({ ...countsOf([]), QUEUED, ...more });

it("counts what is under way, and what needs a person", () => {
  const all = countsOf([
    { state: "QUEUED", count: 4 },
    { state: "UNSURE", count: 1 },
    { state: "PARKED", count: 2 },
    { state: "REFUSED", count: 3 },
    { state: "LINKED", count: 90 },
  ]);
  expect(underWay(all)).toBe(5);
  expect(needsPerson(all)).toBe(5);
});

it("a queue grows by those that join it, and is over when none is left", () => {
  const begun = follow(undefined, counts(10), 0);
  const later = follow(begun, counts(6, { SENDING: 1 }), 5_000);
  expect(later).toEqual({ since: 0, total: 10, left: 7 });
  const joined = follow(later, counts(20), 6_000);
  expect(joined).toEqual({ since: 0, total: 23, left: 20 });
  expect(joined && doneInWords(joined)).toBe("3 of 23 done");
  expect(follow(joined, counts(0, { LINKED: 23, REFUSED: 1 }), 9_000)).toBeUndefined();
});

it("estimates by Xero's limit until it can measure", () => {
  expect(usualTime(200)).toBe(400_000);
  expect(restInWords({ since: 0, total: 60, left: 60 }, 1_000)).toBe(
    "About 2 minutes left, at the pace that Xero allows.",
  );
  expect(restInWords({ since: 0, total: 60, left: 50 }, 60_000)).toBe(
    "About 5 minutes left, measured from its own speed.",
  );
});

it("says why it waits, unless something is being sent or goes on at once", () => {
  const now = new Date("2026-03-04T09:00:00Z");
  const held = { message: "Xero's limit is used up; it goes on at 09:01.", nextAttemptAt: "2026-03-04T09:01:00Z" };
  expect(waitInWords(counts(5), held, now)).toBe(held.message);
  const { message: _, ...unsaid } = held;
  expect(waitInWords(counts(5), unsaid, now)).toMatch(/^It goes on automatically at \d\d:\d\d\.$/);
  expect(waitInWords(counts(5, { SENDING: 1 }), held, now)).toBeUndefined();
  expect(waitInWords(counts(5), { ...held, nextAttemptAt: "2026-03-04T09:00:01Z" }, now)).toBeUndefined();
  expect(waitInWords(counts(5), undefined, now)).toBeUndefined();
});
