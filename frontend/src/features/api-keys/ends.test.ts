import { expect, it } from "vitest";
import { endOf } from "./ends";

const now = new Date(2026, 10, 22, 9, 30);

it("a key works to the end of its last day, where the reader is", () => {
  expect(endOf("30", "", now)).toEqual(new Date(2026, 11, 22, 23, 59, 59));
  expect(endOf("365", "", now)).toEqual(new Date(2027, 10, 22, 23, 59, 59));
  expect(endOf("DATE", "2026-12-01", now)).toEqual(new Date(2026, 11, 1, 23, 59, 59));
});

it("a key without an end has none", () => {
  expect(endOf("NEVER", "2026-12-01", now)).toBeNull();
});
