import { optional, readFlag, readOneOf, readPage, readText } from "@/lib/search";

const kinds = ["COMPANY", "INDIVIDUAL"] as const;
const orders = ["NAME", "OUTSTANDING", "OVERDUE", "LAST_SALE", "SALES_LAST_12_MONTHS"] as const;
const sorts = orders.flatMap((order) => [order, `-${order}`] as const);

/** What the customer list shows; all of it stands in the address. */
export function readCustomersSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    kind: readOneOf(kinds, search.kind),
    overdue: readFlag(search.overdue),
    linked: readFlag(search.linked),
    sort: readOneOf(sorts, search.sort),
    page: readPage(search.page),
  });
}

export type CustomersSearch = ReturnType<typeof readCustomersSearch>;

/** The search as the API asks for it. */
export function toCustomersQuery({ q, kind, overdue, linked, sort = "NAME", page = 1 }: CustomersSearch) {
  return {
    page,
    size: 50,
    sort: readOneOf(orders, sort.replace("-", "")) ?? "NAME",
    descending: sort.startsWith("-"),
    ...(q !== undefined && { q }),
    ...(kind !== undefined && { kind }),
    ...(overdue !== undefined && { overdue }),
    ...(linked !== undefined && { linked }),
  };
}
