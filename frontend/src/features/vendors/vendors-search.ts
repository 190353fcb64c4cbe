import { optional, readFlag, readPage, readText } from "@/lib/search";

/** What the list of vendors shows; all of it stands in the address. */
export function readVendorsSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    chosen: readFlag(search.chosen),
    connection: readText(search.connection),
    page: readPage(search.page),
  });
}

export type VendorsSearch = ReturnType<typeof readVendorsSearch>;
