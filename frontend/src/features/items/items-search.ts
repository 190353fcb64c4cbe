import { optional, readPage, readText } from "@/lib/search";

/** What the item list shows; all of it stands in the address. */
export function readItemsSearch(search: Record<string, unknown>) {
  return optional({ q: readText(search.q), page: readPage(search.page) });
}
