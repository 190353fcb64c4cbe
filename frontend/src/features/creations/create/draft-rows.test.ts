import { expect, it } from "vitest";
import type { Problem } from "./creation";
import { draftGroups, type Value } from "./draft-rows";
import { mendTarget } from "./mend-target";

const company = { kind: "COMPANY", id: "c1", name: "Harbour Ltd" } as const;
const person = (id: string) => ({ kind: "CONTACT", id, name: id }) as const;
const value = (field: Value["field"], text: string, source: Value["source"] = company): Value => ({
  field,
  value: text,
  source,
});
const problem = (field: Problem["field"], part?: string, source: Problem["source"] = company): Problem => ({
  field,
  message: "Too long.",
  source,
  ...(part && { part }),
});
const draft = (values: Value[], problems: Problem[]) => ({ values, problems, notes: [], version: "v1" });

it("puts values into groups, with a problem beside the value it is about", () => {
  const groups = draftGroups(draft([value("EMAIL", "a@b.example"), value("NAME", "Harbour")], [problem("EMAIL")]));
  expect(groups.map(({ title }) => title)).toEqual(["Name and people", "E-mail and phones"]);
  expect(groups[1]?.rows).toEqual([
    { field: "EMAIL", label: "E-mail", value: value("EMAIL", "a@b.example"), problems: [problem("EMAIL")] },
  ]);
});

it("shows what is wrong with a value that is missing", () => {
  const [group] = draftGroups(draft([], [problem("NAME")]));
  expect(group?.rows).toEqual([{ field: "NAME", label: "Name", problems: [problem("NAME")] }]);
});

it("gives a problem of one of several people to the one it is about", () => {
  const [ann, ben] = [person("ann"), person("ben")];
  const bens = problem("PERSON", undefined, ben);
  const [group] = draftGroups(draft([value("PERSON", "Ann", ann), value("PERSON", "Ben", ben)], [bens]));
  expect(group?.rows.map(({ problems }) => problems)).toEqual([[], [bens]]);
});

it.each([
  [problem("NAME"), "name"],
  [problem("NAME", undefined, person("ann")), "lastName"],
  [problem("BILLING_ADDRESS", "city"), "billingAddress.city"],
  [problem("SHIPPING_ADDRESS"), "shippingAddress.line1"],
  [problem("DIRECT_PHONE", undefined, person("ann")), "phone"],
])("mends %o at its field", (one, field) => {
  expect(mendTarget(one)?.field).toBe(field);
});

it("has nowhere to mend what is not a customer's", () => {
  expect(mendTarget(problem("CURRENCY", undefined, { kind: "ORGANISATION", name: "Books" }))).toBeUndefined();
});
