import type { AuditEvent } from "./audit-search";
import { fieldInWords, valueInWords } from "./field-words";

/** A field before and after, in words; undefined where there was or is no value. */
export type Change = { field: string; before: string | undefined; after: string | undefined };

type Fields = Pick<AuditEvent, "before" | "after">;
type Entry = [path: string, value: string];

/** What an event changed, field by field; what stayed as it was is left out. */
export function changesOf({ before = {}, after = {} }: Fields): Change[] {
  const [old, next] = [new Map(flat(before)), new Map(flat(after))];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((path) => ({ field: fieldInWords(path), before: old.get(path), after: next.get(path) }))
    .filter((change) => change.before !== change.after);
}

/** The customer that an event's fields name: the one after it where there is one. */
export function customerIn({ before, after }: Fields): string | undefined {
  const id = after?.customerId ?? before?.customerId;
  return typeof id === "string" ? id : undefined;
}

/** The fields with a value, those of an inner record by their path. Ids say nothing to a reader and are left out. */
function flat(fields: object, path = ""): Entry[] {
  return Object.entries(fields).flatMap(([key, value]: [string, unknown]): Entry[] => {
    if (value === null || value === undefined || value === "" || /(^id|Id)$/.test(key)) return [];
    if (Array.isArray(value) && !value.some(isRecord)) return value.length > 0 ? [[path + key, value.join(", ")]] : [];
    if (Array.isArray(value)) return value.flatMap((one, index) => ofList(path + key, one, index, value.length));
    return isRecord(value) ? flat(value, `${path}${key}.`) : [[path + key, valueInWords(key, value)]];
  });
}

/** A record of a list goes by its kind, such as that of a phone or an address, or by its place. */
function ofList(path: string, one: unknown, index: number, count: number): Entry[] {
  if (!isRecord(one)) return [[count > 1 ? `${path}.${index + 1}` : path, valueInWords(path, one)]];
  const { kind = index + 1, ...values } = one;
  const text = flat(values).map(([, value]) => value);
  return text.length > 0 ? [[`${path}.${String(kind)}`, text.join(", ")]] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
