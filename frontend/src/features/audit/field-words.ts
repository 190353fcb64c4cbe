import { formatDate, formatInstant } from "@/lib/format";

const names: Record<string, string> = {
  email: "E-mail",
  active: "May sign in",
  hint: "Last characters",
  scope: "Allows",
  chosen: "Brought in",
  direction: "Direction of transfer",
  historyFrom: "Sales read from",
  items: "Products and services",
  invoices: "Sales documents",
  schedule: "Automatic sync",
  recheck: "Full re-check",
  salesMayCreate: "Sales may create customers in Xero",
  contactNumber: "Number in Xero",
  phones: "Phone",
  addresses: "Address",
  people: "Person",
  scopes: "May",
  ageBy: "Age by",
  asAt: "As at",
  secondFactor: "Second factor needed by",
  keep: "Kept",
  expiresAt: "Ends",
};

/** Fields that hold one of a few constants; texts of people are never reworded. */
const ofConstants = new Set([
  "direction",
  "secondFactor",
  "state",
  "role",
  "scope",
  "schedule",
  "recheck",
  "vendors",
  "problem",
  "kind",
  "keep",
  "action",
]);

const constants: Record<string, string> = {
  FROM_LEDGER: "Xero to CRM",
  TO_LEDGER: "CRM to Xero",
  BOTH: "Both ways",
  ADMIN: "Administrator",
  PARKED: "Waits for a decision",
  UNDECIDED: "Not decided yet",
  EXCLUDED: "Left out",
  IGNORE: "Not a customer of ours",
  LINK: "Linked",
  CREATE: "New customer",
  UNLINK: "Not linked",
  OURS: "Ours",
  BOOKS: "Xero’s",
  SYNC: "Sync",
  RECHECK: "Full re-check",
  WRITE: "Read and write",
  ADMINS: "Administrators",
};

/** A field's name on the screen: `billingAddress.postalCode` → `Billing address, postal code`. */
export function fieldInWords(path: string): string {
  const [field = "", ...parts] = path.split(".");
  return [names[field] ?? sentence(words(field)), ...parts.map(words)].join(", ");
}

/** A value as it is read: `true` → `Yes`, `EVERY_15_MINUTES` → `Every 15 minutes`, `2026-03-04` → `4 Mar 2026`. */
export function valueInWords(field: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const text = String(value);
  if (ofConstants.has(field)) return constants[text] ?? sentence(words(text));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatInstant(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text;
}

/** `postalCode` and `POSTAL_CODE` as words: `postal code`. */
function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
