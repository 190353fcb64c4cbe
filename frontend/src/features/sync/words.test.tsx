import { expect, it } from "vitest";
import { actionWords } from "./plan";
import { knownReasons, reasonName } from "./reasons";
import { becameOf, howLong, needAttention, outcomes, recordKinds, runKinds, runState } from "./words";

it("a run's length is told to the second", () => {
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:00:09.6Z")).toBe("10 s");
  expect(howLong("2026-03-04T09:00:00Z", "2026-03-04T09:01:12Z")).toBe("1 min 12 s");
});

const states = [
  "QUEUED",
  "RUNNING",
  "WAITING",
  "SUCCEEDED",
  "SUCCEEDED_WITH_EXCLUSIONS",
  "FAILED",
  "CANCELLED",
] as const;

it.each([
  ...states.map((state) => runState({ state }).label),
  ...states.map((state) => runState({ state }, 25).label),
  ...Object.values(outcomes).map(({ label }) => label),
  ...Object.values(runKinds),
  ...Object.values(recordKinds),
  ...Object.values(actionWords),
  ...knownReasons.map(reasonName),
])("a word of the sync begins with a capital and names nothing inside: %s", (label) => {
  expect(label).toMatch(/^[A-Z][^_{}]*[a-z)]$/);
  expect(label).not.toMatch(/undefined|null|\b(the books|by itself|mend|shall)\b/i);
});

it("a finished run is amber while something needs a person, and never otherwise", () => {
  for (const state of ["SUCCEEDED", "SUCCEEDED_WITH_EXCLUSIONS"] as const) {
    expect(runState({ state }, 25)).toEqual({ label: "Finished: 25 records need attention", tone: "attention" });
    expect(runState({ state }, 0)).toEqual({ label: "Succeeded", tone: "good" });
  }
  expect(runState({ state: "SUCCEEDED_WITH_EXCLUSIONS" }).tone).toBe("neutral");
  expect(runState({ state: "FAILED" }, 25)).toEqual({ label: "Failed", tone: "bad" });
  expect(needAttention(1)).toBe("1 record needs attention");
  expect(needAttention(1_200)).toBe("1,200 records need attention");
});

it("a record that was imported on a guess did not fail", () => {
  expect(becameOf({ outcome: "FAILED", reason: "assumed" }).label).toBe("Imported, check it");
  expect(becameOf({ outcome: "FAILED", reason: "unreadable" }).label).toBe("Failed");
});
