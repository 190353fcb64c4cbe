import { expect, it } from "vitest";
import { formatInstant } from "@/lib/format";
import { changesOf, customerIn } from "./changes";

it("tells what changed by the names of fields, and leaves out what stayed", () => {
  expect(
    changesOf({
      before: { direction: "FROM_LEDGER", schedule: "EVERY_15_MINUTES", salesMayCreate: true, items: true },
      after: { direction: "BOTH", schedule: "OFF", salesMayCreate: false, items: true },
    }),
  ).toEqual([
    { field: "Direction of transfer", before: "Xero to CRM", after: "Both ways" },
    { field: "Automatic sync", before: "Every 15 minutes", after: "Off" },
    { field: "Sales may create customers in Xero", before: "Yes", after: "No" },
  ]);
});

it("tells what was there before, or is new", () => {
  expect(changesOf({ before: { historyFrom: "2026-03-04" }, after: { historyFrom: null } })).toEqual([
    { field: "Sales read from", before: "4 Mar 2026", after: undefined },
  ]);
  expect(changesOf({ after: { email: "a@b.example", role: "SALES" } })).toEqual([
    { field: "E-mail", before: undefined, after: "a@b.example" },
    { field: "Role", before: undefined, after: "Sales" },
  ]);
  expect(changesOf({})).toEqual([]);
});

it("opens records and lists, and rewords no text of people", () => {
  const after = {
    name: "BOTH",
    contactNumber: "LL-1",
    phones: [{ kind: "MOBILE", number: "021 555" }],
    addresses: [{ kind: "BILLING", line1: "1 Quay St", city: "Napier", region: null }],
    people: [{ firstName: "Ana", lastName: "Tui" }],
    billingAddress: { postalCode: "4110" },
  };
  expect(Object.fromEntries(changesOf({ after }).map((change) => [change.field, change.after]))).toEqual({
    Name: "BOTH",
    "Number in Xero": "LL-1",
    "Phone, mobile": "021 555",
    "Address, billing": "1 Quay St, Napier",
    "Person, 1": "Ana, Tui",
    "Billing address, postal code": "4110",
  });
});

it("tells a list of words in one line, and times as they are read here", () => {
  const after = {
    scopes: ["customers:read", "sales:read"],
    expiresAt: "2027-03-04T09:00:00Z",
    problem: "CONSENT_DENIED",
  };
  expect(changesOf({ after }).map(({ field, after: is }) => [field, is])).toEqual([
    ["May", "customers:read, sales:read"],
    ["Ends", formatInstant("2027-03-04T09:00:00Z")],
    ["Problem", "Consent denied"],
  ]);
});

it("links the customer in place of showing its id", () => {
  const event = { before: { state: "PARKED" }, after: { state: "LINK", customerId: "c1" } };
  expect(changesOf(event)).toEqual([{ field: "State", before: "Waits for a decision", after: "Linked" }]);
  expect(customerIn(event)).toBe("c1");
  expect(customerIn({ before: { state: "PARKED" } })).toBeUndefined();
});
