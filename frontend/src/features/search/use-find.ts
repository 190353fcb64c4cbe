import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";

export type Hit = components["schemas"]["SearchHit"];

const LONGEST = 200;

/** Asks where something is; nothing is asked for an empty question. */
export function useFind(text: string) {
  const q = text.slice(0, LONGEST);
  return useQuery({
    queryKey: ["search", q],
    queryFn: async ({ signal }) => (await http.GET("/api/search", { params: { query: { q } }, signal })).data,
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
}
