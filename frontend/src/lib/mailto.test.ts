import { expect, test } from "vitest";
import { mailto } from "./mailto";

test.each([
  ["ann@example.com", "mailto:ann@example.com"],
  ["a+b@example.com", "mailto:a%2Bb@example.com"],
  ["x?bcc=evil@y.example&body=z", "mailto:x%3Fbcc%3Devil@y.example%26body%3Dz"],
])("writes to %s alone", (address, link) => {
  expect(mailto(address)).toBe(link);
});
