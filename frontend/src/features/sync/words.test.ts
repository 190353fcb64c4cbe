import { expect, it } from "vitest";
import { howLong } from "./words";

it("a run's length is told to the second", () => {
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:00:09.6Z")).toBe("10 s");
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:01:12Z")).toBe("1 min 12 s");
});
