import { expect, it } from "vitest";
import { scaleFor } from "./bar-scale";

it("ends at a round mark above the highest bar and begins at zero", () => {
  const { ticks, positionOf } = scaleFor(["9300.00", "120.50"]);
  expect(ticks).toEqual([0, 5000, 10000]);
  expect(positionOf("10000")).toBe(100);
  expect(positionOf("0")).toBe(0);
});

it("gives months with more credits than sales a place below zero", () => {
  const { ticks, positionOf } = scaleFor(["800", "-300"]);
  expect(ticks).toEqual([-500, 0, 500, 1000]);
  expect(positionOf("-500")).toBe(0);
  expect(positionOf("-300")).toBeLessThan(positionOf("0"));
});

it("survives a year without sales", () => {
  expect(scaleFor(["0", "0"]).ticks).toEqual([0, 1]);
});
