import { readAgeing } from "@/domain/receivables/ageing-search";
import { allStandings, documentKinds } from "@/domain/sales/document-words";
import { optional, readOneOf, readPage, readText } from "@/lib/search";

/** What a customer's page shows of the balance and the history; all of it stands in the address. */
export function readCustomerSearch(search: Record<string, unknown>) {
  return optional({
    ...readAgeing(search),
    tab: readOneOf(["items"], search.tab),
    q: readText(search.q),
    kind: readOneOf(documentKinds, search.kind),
    standing: readOneOf(allStandings, search.standing),
    page: readPage(search.page),
    /** Which of the quotes. */
    quotes: readPage(search.quotes),
    /** The document that is open. */
    document: readText(search.document),
  });
}

export type CustomerSearch = ReturnType<typeof readCustomerSearch>;
export type ChangeCustomerSearch = (part: Partial<CustomerSearch>) => void;
