import { expect, it } from "vitest";
import { type Choice, clearBest, compare } from "./agreement";
import type { LedgerContact } from "./contacts";

const contact: LedgerContact = {
  id: "1",
  connectionId: "2",
  organisationName: "Books",
  externalId: "x",
  name: "Harbour Café Ltd.",
  phones: ["09 555 0100"],
  taxNumber: "49-091-850",
  archived: false,
  vendor: false,
  linkState: "PARKED",
  documents: 0,
  candidates: [],
};
const customer: Choice = { customerId: "3", kind: "COMPANY", name: "Harbour Cafe", phones: ["+64 9 555 0100"] };
const marks = (choice: Choice) => Object.fromEntries(compare(contact, choice).map((row) => [row.field, row.agreement]));

it("sees through accents, punctuation and country codes", () => {
  expect(marks({ ...customer, name: "HARBOUR CAFE LTD", taxNumber: "49 091 850" })).toEqual({
    Name: "Same",
    Phone: "Same",
    "Tax number": "Same",
  });
});

it("says which side alone has a value, and what differs", () => {
  expect(marks({ ...customer, phones: ["+64 9 555 0199"], email: "a@b.example" })).toEqual({
    Name: "Differs",
    "E-mail": "Only here",
    Phone: "Differs",
    "Tax number": "Only in Xero",
  });
});

it("believes the reasons that came with a candidate", () => {
  const reasons = [
    { field: "SIMILAR_NAME" as const, value: "harbour cafe" },
    { field: "EMAIL_DOMAIN" as const, value: "b.example" },
  ];
  expect(marks({ ...customer, email: "x@b.example", reasons })).toMatchObject({
    Name: "Similar",
    "E-mail": "Same domain",
  });
});

it("takes no best candidate where two are equally good, or none is good enough", () => {
  const candidate = (score: number) => ({ ...customer, score, reasons: [], linkedNames: [] });
  const withScores = (...scores: number[]) => ({ ...contact, candidates: scores.map(candidate) });
  expect(clearBest(withScores(88, 70), 80)?.score).toBe(88);
  expect(clearBest(withScores(88, 88), 80)).toBeUndefined();
  expect(clearBest(withScores(79), 80)).toBeUndefined();
  expect(clearBest(withScores(), 0)).toBeUndefined();
});
