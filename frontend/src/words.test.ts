import { expect, it } from "vitest";
import { broken, byStatus, refused } from "./api/problem";

/** Texts in the sources, as they stand there: what is written anew is looked at as well. Tests and comments are not. */
const sources = import.meta.glob<string>(["./**/*.ts", "./**/*.tsx", "!./**/*.test.*", "!./api/schema.d.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Words of ours that are no words of theirs; on screens the books are Xero. */
const forbidden = /\b((the|these|no) books|by itself|by themselves|mend(s|ed|ing)?|shall)\b/i;

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");

it("no screen says what only we understand", () => {
  const lines = Object.entries(sources).flatMap(([file, source]) =>
    withoutComments(source)
      .split("\n")
      .filter((line) => !/^\s*import |from "/.test(line))
      .filter((line) => forbidden.test(line.replace(/<\/?Mend\b|function Mend\b/g, "")))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(Object.keys(sources).length).toBeGreaterThan(200);
  expect(lines).toEqual([]);
});

it.each([...Object.values(byStatus), refused, broken])("a failure is told in whole sentences: $title", (failure) => {
  for (const sentence of [failure.title, failure.next]) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
