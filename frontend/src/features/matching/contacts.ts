import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import type { LinkState } from "./matching-search";

export type LedgerContact = components["schemas"]["LedgerContact"];
export type Candidate = components["schemas"]["Candidate"];
export type PageOfContacts = components["schemas"]["PageLedgerContact"];

/** Above all questions about contacts of the books, to have them read again after a decision. */
const contactsKey = "ledger-contacts";

type Question = { linkState: LinkState; q?: string | undefined; connectionId?: string | undefined; page?: number };

/** Contacts of the books in one state of their link, by name. */
export function useContacts({ linkState, q, connectionId, page = 1 }: Question, enabled: boolean) {
  const query = { linkState, page, size: 50, ...(q && { q }), ...(connectionId && { connectionId }) };
  return useQuery({
    queryKey: [contactsKey, query],
    queryFn: async () => (await http.GET("/api/ledger-contacts", { params: { query } })).data,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One contact of the books, as a list of one. */
export function useOneContact(id: string | undefined) {
  return useQuery({
    queryKey: [contactsKey, id],
    queryFn: async (): Promise<PageOfContacts> => {
      const { data } = await http.GET("/api/ledger-contacts/{id}", { params: { path: { id: id ?? "" } } });
      return { items: data ? [data] : [], page: 1, size: 1, total: 1 };
    },
    enabled: id !== undefined,
  });
}

/** How many contacts are in a state of their link. */
export const countQuery = (linkState: LinkState, connectionId?: string) =>
  queryOptions({
    queryKey: [contactsKey, "count", linkState, connectionId],
    queryFn: async () => {
      const query = { linkState, size: 1, ...(connectionId && { connectionId }) };
      return (await http.GET("/api/ledger-contacts", { params: { query } })).data?.total ?? 0;
    },
    staleTime: 60_000,
  });
