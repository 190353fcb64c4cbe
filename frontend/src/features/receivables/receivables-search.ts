import { readAgeing, toAgeingQuery } from "@/domain/receivables/ageing-search";
import type { AgedPart } from "@/domain/receivables/ageing-words";
import { optional, readFlag, readOneOf, readPage, readText } from "@/lib/search";

const orders = ["NAME", "OUTSTANDING", "OVERDUE"] as const;
const sorts = orders.flatMap((order) => [order, `-${order}`] as const);
const parts: readonly AgedPart[] = [
  ...(["NOT_DUE", "DAYS_1_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS"] as const),
  ...(["UNDER_1_MONTH", "MONTH_1", "MONTHS_2", "MONTHS_3", "OLDER"] as const),
  "UNUSED_CREDIT",
];

/** What the receivables show; all of it stands in the address. */
export function readReceivablesSearch(search: Record<string, unknown>) {
  return optional({
    ...readAgeing(search),
    q: readText(search.q),
    connection: readText(search.connection),
    currency: readText(search.currency),
    overdue: readFlag(search.overdue),
    sort: readOneOf(sorts, search.sort),
    page: readPage(search.page),
    /** The currency of the chart. */
    chart: readText(search.chart),
    /** The figure whose documents are open: its currency, its row (neither of the two: the totals) and its part. */
    of: readText(search.of),
    customer: readText(search.customer),
    party: readText(search.party),
    part: readOneOf(parts, search.part),
  });
}

export type ReceivablesSearch = ReturnType<typeof readReceivablesSearch>;

/** Nothing is drilled into. */
export const closed = { of: undefined, customer: undefined, party: undefined, part: undefined };

/** Whether less than all customers is asked for. */
export function isFiltered({ q, connection, currency, overdue }: ReceivablesSearch): boolean {
  return [q, connection, currency, overdue].some((value) => value !== undefined);
}

/** The filters and the order as the API asks for them. */
export function toReceivablesQuery(search: ReceivablesSearch) {
  const { q, connection, currency, overdue, sort = "-OUTSTANDING" } = search;
  return {
    ...toAgeingQuery(search),
    sort: readOneOf(orders, sort.replace("-", "")) ?? "OUTSTANDING",
    descending: sort.startsWith("-"),
    ...(q && { q }),
    ...(connection && { connectionId: connection }),
    ...(currency && { currency }),
    ...(overdue !== undefined && { overdue }),
  };
}

/** The documents behind the figure that is drilled into; behind a total, those of all customers that were searched. */
export function toDocumentsQuery(search: ReceivablesSearch) {
  const { of: currency, customer, party, part, connection, q } = search;
  const isTotal = !customer && !party;
  return {
    ...toAgeingQuery(search),
    ...(currency && { currency }),
    ...(connection && { connectionId: connection }),
    ...(customer && { customerId: customer }),
    ...(party && { ledgerContactId: party }),
    ...(isTotal && q && { q }),
    ...(part === "UNUSED_CREDIT" && { unusedCredit: true }),
    ...(part && part !== "UNUSED_CREDIT" && part !== "BALANCE" && { period: part }),
  };
}
