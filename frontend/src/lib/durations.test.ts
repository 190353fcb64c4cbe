import { expect, it } from "vitest";
import { aboutHowLong } from "./durations";

it.each([
  [-5_000, "a few seconds"],
  [31_000, "about 40 seconds"],
  [61_000, "about a minute"],
  [125_000, "about 2 minutes"],
  [2 * 3_600_000, "about 2 hours"],
])("%i ms are told as %s", (milliseconds, words) => {
  expect(aboutHowLong(milliseconds)).toBe(words);
});
