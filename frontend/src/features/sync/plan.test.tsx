import { expect, it } from "vitest";
import { planInWords } from "./plan";

it("tells a plan as a sentence, with the right number of each word", () => {
  expect(
    planInWords([
      { action: "CREATE_COMPANY", parties: 212 },
      { action: "CREATE_INDIVIDUAL", parties: 1 },
      { action: "LINK", parties: 1940 },
      { action: "PARK", parties: 31 },
      { action: "FAIL", parties: 2 },
    ]),
  ).toBe(
    "will create 212 companies and 1 individual, link 1,940 contacts to customers that are here, leave 31 for you to decide; 2 cannot be imported",
  );
});

it("says so when there is nothing to do", () => {
  expect(planInWords([])).toBe("will change no customer");
});
