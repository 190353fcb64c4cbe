import { optional, readText } from "@/lib/search";

const wayBack = /^\/(companies|contacts)\/[0-9a-f-]{36}\/create-in-xero(\?[\w=&-]*)?$/;

/** What an edit form is opened for: one field, and where saving leads. A way back to anywhere else is not taken. */
export function readMendSearch(search: Record<string, unknown>) {
  const back = readText(search.back);
  return optional({
    /** The field as the API names it, `billingAddress.city`. */
    field: readText(search.field),
    back: back && wayBack.test(back) ? back : undefined,
  });
}

export type MendSearch = ReturnType<typeof readMendSearch>;
