import { expect, it } from "vitest";
import { outcomeInWords } from "./outcome-in-words";

it("tells a refusal as one, whatever else is known", () => {
  expect(outcomeInWords("denied", undefined, undefined).title).toBe("You did not allow access");
});

it("uses the link's own words, and never text from the address", () => {
  const problem = { code: "no-organisation", message: "No organisation was shared.", nextStep: "Share one." } as const;
  expect(outcomeInWords("failed", "x", problem)).toEqual({ title: "No organisation was shared.", next: "Share one." });
  expect(JSON.stringify(outcomeInWords("failed", "Call 555-0100 at once", undefined))).not.toContain("555");
});
