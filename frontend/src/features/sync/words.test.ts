import { expect, it } from "vitest";
import { aboutHowLong, howLong } from "./words";

it.each([
  [-5_000, "a few seconds"],
  [31_000, "about 40 seconds"],
  [61_000, "about a minute"],
  [125_000, "about 2 minutes"],
  [2 * 3_600_000, "about 2 hours"],
])("%i ms are told as %s", (milliseconds, words) => {
  expect(aboutHowLong(milliseconds)).toBe(words);
});

it("a run's length is told to the second", () => {
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:00:09.6Z")).toBe("10 s");
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:01:12Z")).toBe("1 min 12 s");
});
