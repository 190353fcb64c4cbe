import type { components } from "@/api/schema";

export type KeyScope = components["schemas"]["KeyScope"];

/** How far a key reaches into one part of the workspace. */
export type Access = "NONE" | "READ" | "WRITE";

export const accessNames: Record<Access, string> = { NONE: "No access", READ: "Read", WRITE: "Read and write" };

/** The parts that scopes are of; sales come from Xero alone, so that no key writes them. */
export const resources = [
  {
    value: "customers",
    label: "Customers",
    description: "Companies and contacts, their links and Create in Xero",
    upTo: "WRITE",
  },
  { value: "sales", label: "Sales", description: "Documents, items and what a customer bought", upTo: "READ" },
  {
    value: "receivables",
    label: "Receivables",
    description: "Who owes what; writing asks Xero for a customer’s balance",
    upTo: "WRITE",
  },
  { value: "sync", label: "Sync", description: "Runs and logs; writing starts and cancels syncs", upTo: "WRITE" },
  {
    value: "settings",
    label: "Settings",
    description: "Sync Settings, vendors, matching and the audit trail, as an administrator",
    upTo: "WRITE",
  },
] as const;

type Resource = (typeof resources)[number]["value"];
export type Accesses = Record<Resource, Access>;

/** What most programs need; “in detail” starts from the one chosen before. */
export const presets = [
  {
    value: "READ",
    label: "Read",
    description: "Reads customers, sales, receivables and syncs. Changes nothing.",
    accesses: { customers: "READ", sales: "READ", receivables: "READ", sync: "READ", settings: "NONE" },
  },
  {
    value: "SALES",
    label: "Read and write",
    description: "Does what a user with the sales role may do.",
    accesses: { customers: "WRITE", sales: "READ", receivables: "WRITE", sync: "READ", settings: "NONE" },
  },
  {
    value: "ADMIN",
    label: "Administer",
    description: "Also changes settings and starts syncs. Users, keys and the accounting link stay with people.",
    accesses: { customers: "WRITE", sales: "READ", receivables: "WRITE", sync: "WRITE", settings: "WRITE" },
  },
] as const satisfies { value: string; label: string; description: string; accesses: Accesses }[];

export const inDetail = {
  value: "DETAIL",
  label: "Choose in detail",
  description: "Give the program only the parts it needs.",
} as const;

export function scopesOf(accesses: Accesses): KeyScope[] {
  return resources.flatMap(({ value }): KeyScope[] => {
    if (accesses[value] === "NONE") return [];
    return accesses[value] === "READ" ? [`${value}:read`] : [`${value}:read`, `${value}:write`];
  });
}

function accessTo(resource: Resource, scopes: readonly KeyScope[]): Access {
  const [most] = resources.filter(({ value }) => value === resource);
  if (most?.upTo === "WRITE" && scopes.includes(`${resource}:write`)) return "WRITE";
  return scopes.includes(`${resource}:read`) ? "READ" : "NONE";
}

/** What a key may do, in words: by a preset's name, else part by part. */
export function scopesInWords(scopes: readonly KeyScope[]): string[] {
  const accesses = resources.map(({ value, label }) => ({ value, label, access: accessTo(value, scopes) }));
  const [preset] = presets.filter((one) => accesses.every(({ value, access }) => one.accesses[value] === access));
  if (preset) return [preset.label];
  return accesses
    .filter(({ access }) => access !== "NONE")
    .map(({ label, access }) => `${label}: ${accessNames[access].toLowerCase()}`);
}
