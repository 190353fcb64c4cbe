import { expect, it } from "vitest";
import { isAllOurs } from "./field-names";

const company = { id: "1", name: "Harbour Ltd", email: "hello@harbour.example", phone: undefined, archived: false };

it.each([
  ["entered here", ["email", "name"], true],
  ["imported, one field edited here", ["email"], false],
  ["imported", [], false],
])("%s", (_, edited, ours) => expect(isAllOurs(company, edited)).toBe(ours));
