import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { type AgeingSearch, toAgeingQuery } from "@/domain/receivables/ageing-search";

/** What the customer bought, in short, and which contacts in Xero it is. */
export function useSalesSummary(customerId: string) {
  return api.useQuery("get", "/api/customers/{id}/sales-summary", { params: { path: { id: customerId } } });
}

/** What the customer owes as at the day asked for. */
export function useBalance(customerId: string, ageing: AgeingSearch) {
  return api.useQuery(
    "get",
    "/api/customers/{id}/balance",
    { params: { path: { id: customerId }, query: toAgeingQuery(ageing) } },
    { placeholderData: keepPreviousData },
  );
}
