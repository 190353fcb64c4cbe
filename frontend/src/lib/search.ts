// Readers of search parameters. What is not understood counts as absent: an old or mistyped link still opens the page.
// Absent keys are set to undefined on purpose, as the router keeps raw parameters that a route does not name.

/** Text that is not blank. */
export function readText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;
}

/** One of the given words. */
export function readOneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

/** `true` or `false`. */
export function readFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** A calendar date, `2026-03-04`. */
export function readDate(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** A page number; the first page is absent, so that its address stays short. */
export function readPage(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value > 1 ? value : undefined;
}

/** Marks all parameters as optional, so that a link need not name them. */
export function optional<Search extends object>(search: Search): { [Name in keyof Search]?: Search[Name] } {
  return search;
}
