import { optional, readOneOf, readPage, readText } from "@/lib/search";
import { stateNames } from "./words";

/** What the screen shows: customers to tick, or their creations; all of it stands in the address. */
export function readCreationsSearch(search: Record<string, unknown>) {
  return optional({
    tab: readOneOf(["creations"], search.tab),
    connection: readText(search.connection),
    q: readText(search.q),
    state: readOneOf(stateNames, search.state),
    page: readPage(search.page),
  });
}

export type CreationsSearch = ReturnType<typeof readCreationsSearch>;
export type ChangeSearch = (part: Partial<CreationsSearch>) => void;
