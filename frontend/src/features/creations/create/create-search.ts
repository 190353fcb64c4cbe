import { optional, readFlag, readText } from "@/lib/search";

/** What the page of a creation shows; all of it stands in the address. */
export function readCreateSearch(search: Record<string, unknown>) {
  return optional({
    /** The organisation, where several are linked. */
    connection: readText(search.connection),
    currency: readText(search.currency),
    /** What will be sent is looked at again, although the last attempt was refused. */
    review: readFlag(search.review),
  });
}

export type CreateSearch = ReturnType<typeof readCreateSearch>;
export type ChangeCreateSearch = (part: Partial<CreateSearch>) => void;
