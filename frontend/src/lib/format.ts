// One language on the screen, and dates that nobody reads the wrong way round: 4 Mar 2026.
const LOCALE = "en-GB";

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALE, options);
  numberFormats.set(key, known);
  return known;
}

/** Formats a decimal string exactly: no digit passes through a floating-point number. */
function exact(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as `${number}`).replace("-", "\u2212");
}

/**
 * The amount without its currency, with that currency's decimals: `("1234.5000", "NZD")` → `1,234.50`.
 * A unit price, and a raw sum of unlike currencies, may carry up to four decimals; a round amount (a mark on an axis) has
 * none.
 */
export function formatAmount(
  decimal: string,
  currency: string,
  kind: "total" | "unit" | "raw" | "round" = "total",
): string {
  const digits = numberFormat(`digits ${currency}`, { style: "currency", currency }).resolvedOptions();
  const usual = digits.minimumFractionDigits ?? 2;
  const least = kind === "round" ? 0 : usual;
  const most = kind === "unit" || kind === "raw" ? Math.max(4, usual) : least;
  const options = { minimumFractionDigits: least, maximumFractionDigits: most };
  return exact(numberFormat(`amount ${least} ${most}`, options), decimal);
}

/** A quantity with no more decimals than it has: `"12.5000"` → `12.5`. */
export function formatQuantity(decimal: string): string {
  return exact(numberFormat("quantity", { maximumFractionDigits: 4 }), decimal);
}

/** A number of days, whole: `"31.4167"` → `31`. */
export function formatDays(decimal: string): string {
  return exact(numberFormat("days", { maximumFractionDigits: 0 }), decimal);
}

/** A count of records: `1,204`. */
export function formatCount(count: number): string {
  return numberFormat("count", { maximumFractionDigits: 0 }).format(count);
}

/** The sign of a decimal string: -1, 0 or 1. */
export function signOf(decimal: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(decimal)) return 0;
  return decimal.trim().startsWith("-") ? -1 : 1;
}

// Month names come from American English, where each has three letters; the order of the parts is ours.
const dayParts = { day: "numeric", month: "short", year: "numeric" } as const;
const dateFormat = new Intl.DateTimeFormat("en-US", { ...dayParts, timeZone: "UTC" });
const localDateFormat = new Intl.DateTimeFormat("en-US", dayParts);
const timeFormat = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" });

function dayMonthYear(format: Intl.DateTimeFormat, at: Date): string {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** A calendar date (`2026-03-04`), the same in every time zone: `4 Mar 2026`. */
export function formatDate(date: string): string {
  return dayMonthYear(dateFormat, new Date(`${date}T00:00:00Z`));
}

/** A month (`2026-03` or `2026-03-01`): `Mar 26`. */
export function formatMonth(month: string): string {
  const [, name, year] = formatDate(`${month.slice(0, 7)}-01`).split(" ");
  return `${name} ${year?.slice(2)}`;
}

/** An instant in the reader's time zone: `4 Mar 2026, 09:42`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  return `${dayMonthYear(localDateFormat, at)}, ${timeFormat.format(at)}`;
}

/** An instant as short as it can be understood: `09:42` when it lies on the day of `now`, else with its date. */
export function formatMoment(instant: string, now: Date): string {
  const at = new Date(instant);
  return at.toDateString() === now.toDateString() ? timeFormat.format(at) : formatInstant(instant);
}
