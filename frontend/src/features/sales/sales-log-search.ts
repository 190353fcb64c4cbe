import { allDocumentKinds, allStandings } from "@/domain/sales/document-words";
import { optional, readDate, readOneOf, readPage, readText } from "@/lib/search";

/** What the Sales Log shows; all of it stands in the address. */
export function readSalesLogSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    kind: readOneOf(allDocumentKinds, search.kind),
    standing: readOneOf(allStandings, search.standing),
    from: readDate(search.from),
    to: readDate(search.to),
    connection: readText(search.connection),
    page: readPage(search.page),
    /** The document that is open. */
    document: readText(search.document),
  });
}

export type SalesLogSearch = ReturnType<typeof readSalesLogSearch>;
export type ChangeSalesLogSearch = (part: Partial<SalesLogSearch>) => void;

/** Whether anything but the page is asked for. */
export function isFiltered({ q, kind, standing, from, to, connection }: SalesLogSearch): boolean {
  return [q, kind, standing, from, to, connection].some((value) => value !== undefined);
}

/** The search as the API asks for it. */
export function toSalesLogQuery({ q, kind, standing, from, to, connection, page = 1 }: SalesLogSearch) {
  return {
    page,
    size: 50,
    ...(q && { q }),
    ...(kind && { kind }),
    ...(standing && { standing }),
    ...(from && { from }),
    ...(to && { to }),
    ...(connection && { connectionId: connection }),
  };
}
