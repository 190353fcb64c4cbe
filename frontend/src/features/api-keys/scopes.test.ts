import { expect, it } from "vitest";
import { type KeyScope, presets, scopesInWords, scopesOf } from "./scopes";

it("a preset is told by its name, anything else part by part", () => {
  for (const { accesses, label } of presets) {
    expect(scopesInWords(scopesOf(accesses))).toEqual([label]);
  }
  expect(scopesInWords(["sales:read", "customers:read", "customers:write"])).toEqual([
    "Customers: read and write",
    "Sales: read",
  ]);
});

it("a scope that nothing stands behind reads, like its twin", () => {
  const all: KeyScope[] = [...scopesOf(presets[2].accesses), "sales:write"];
  expect(scopesInWords(all)).toEqual(["Administer"]);
});

it("what may write also reads", () => {
  expect(scopesOf({ customers: "WRITE", sales: "NONE", receivables: "READ", sync: "NONE", settings: "NONE" })).toEqual([
    "customers:read",
    "customers:write",
    "receivables:read",
  ]);
});
