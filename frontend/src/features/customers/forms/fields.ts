import type { components } from "@/api/schema";
import type { CustomerInputs, FieldOf } from "../field-names";

type Kind = keyof CustomerInputs;
type Schemas = components["schemas"];
export type LineField = {
  type?: "email" | "tel";
  /** Told when it is left empty. */
  needed?: string;
  /** Over the whole width. */
  wide?: boolean;
};

/** What has a place of its own below the lines. */
const addresses = ["billingAddress", "shippingAddress"] as const;
type Apart = (typeof addresses)[number] | "notes";

/** The one-line fields in the order of the form; one that the contract adds does not compile without. */
export const lines: { [K in Kind]: Record<Exclude<FieldOf<K>, Apart>, LineField> } = {
  COMPANY: {
    name: { needed: "A company needs a name.", wide: true },
    email: { type: "email" },
    phone: { type: "tel" },
    website: {},
    accountNumber: {},
    taxNumber: {},
  },
  INDIVIDUAL: {
    firstName: {},
    lastName: { needed: "A contact needs a last name." },
    jobTitle: {},
    email: { type: "email" },
    phone: { type: "tel" },
    mobile: { type: "tel" },
    accountNumber: {},
    taxNumber: {},
  },
};

/** The parts of an address in the order of the form. */
export const addressParts: Record<keyof Schemas["Address"], string> = {
  attentionTo: "Attention to",
  line1: "Line 1",
  line2: "Line 2",
  line3: "Line 3",
  line4: "Line 4",
  city: "City",
  region: "Region or state",
  postalCode: "Postal code",
  country: "Country",
};

type Texts = Record<string, string>;
/** A text for every field, and for every part of an address. */
export type Values = Record<string, string | Texts>;

export function valuesOf(kind: Kind, customer: Schemas["Company"] | Schemas["Contact"] | undefined): Values {
  return {
    ...textsOf([...Object.keys(lines[kind]), "notes"], customer),
    ...Object.fromEntries(addresses.map((each) => [each, textsOf(Object.keys(addressParts), customer?.[each])])),
  };
}

function textsOf(names: string[], record: object | undefined): Texts {
  const known = Object.entries(record ?? {});
  return Object.fromEntries(names.map((name) => [name, known.find(([field]) => field === name)?.[1] ?? ""]));
}

/** The values as the API takes them: trimmed, and what is empty left out. */
export function inputOf<K extends Kind>(_kind: K, values: Values): CustomerInputs[K] {
  const entries = Object.entries(values).map(
    ([name, value]) => [name, typeof value === "string" ? value.trim() : filled(value)] as const,
  );
  // What is needed was asked for before.
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as unknown as CustomerInputs[K];
}

function filled(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

/** The customer's name, as it was sent. */
export function nameOf({ name, firstName, lastName }: Values): string {
  return [name, firstName, lastName]
    .map((part) => (typeof part === "string" ? part.trim() : ""))
    .filter(Boolean)
    .join(" ");
}

/** What is wrong with the values, by field: what is needed and not there, and what is no e-mail address. */
export function faultsOf(kind: Kind, values: Values): Record<string, string> {
  const { email = "" } = values;
  const missing = Object.entries<LineField>(lines[kind]).flatMap(([name, { needed }]) =>
    needed && !String(values[name]).trim() ? [[name, needed] as const] : [],
  );
  const isAddress = typeof email === "string" && (!email.trim() || /^\S+@\S+$/.test(email.trim()));
  return { ...Object.fromEntries(missing), ...(!isAddress && { email: "This is not an e-mail address." }) };
}
