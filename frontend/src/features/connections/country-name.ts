const names = new Intl.DisplayNames("en-GB", { type: "region", fallback: "code" });

/** A country by its ISO 3166 code; the code itself where that is not a country's. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
