import type { components } from "@/api/schema";

type Address = components["schemas"]["Address"];
/** An address in a form: a text for every part. */
export type AddressValues = Record<keyof Address, string>;

export function addressValues(address: Address | null | undefined): AddressValues {
  const { attentionTo, line1, line2, line3, line4, city, region, postalCode, country } = address ?? {};
  return {
    attentionTo: attentionTo ?? "",
    line1: line1 ?? "",
    line2: line2 ?? "",
    line3: line3 ?? "",
    line4: line4 ?? "",
    city: city ?? "",
    region: region ?? "",
    postalCode: postalCode ?? "",
    country: country ?? "",
  };
}

/** The values of a form as the API takes them: trimmed, and what is empty left out. */
export function filled<Values extends Record<string, string>>(values: Values): Partial<Values> {
  const entries = Object.entries(values).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as Partial<Values>;
}

/** A check of a form: the value must not be blank. */
export function needed(sentence: string) {
  return (value: string) => (value.trim() ? null : sentence);
}

/** A check of a form: empty, or an e-mail address. */
export function emailOrNothing(value: string) {
  const text = value.trim();
  return !text || /^\S+@\S+$/.test(text) ? null : "This is not an e-mail address.";
}
