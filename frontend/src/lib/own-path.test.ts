import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each(["/customers", "/customers?q=a%20b#top", "/companies/1?redirect=//x"])("goes on to %s", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "/\u2028/evil.example",
  "\t//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "",
  7,
  undefined,
])("does not go on to %j", (target) => {
  expect(ownPath(target)).toBeUndefined();
});
