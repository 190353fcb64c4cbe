import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";

export type Vendor = components["schemas"]["Vendor"];

type Question = {
  q?: string | undefined;
  chosen?: boolean | undefined;
  connectionId?: string | undefined;
  page?: number;
  size: number;
};

/** Contacts of the books that an organisation buys from, by name. */
export function useVendors({ q, chosen, connectionId, page = 1, size }: Question) {
  const query = {
    page,
    size,
    ...(q && { q }),
    ...(chosen !== undefined && { chosen }),
    ...(connectionId && { connectionId }),
  };
  return useQuery({
    queryKey: ["vendors", query],
    queryFn: async () => (await http.GET("/api/vendors", { params: { query } })).data,
    placeholderData: keepPreviousData,
  });
}

/** Chooses vendors for import, or no longer; stored at once, done by the next sync. */
export function useChooseVendors() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { ids: string[]; chosen: boolean }) => http.PUT("/api/vendors/choice", { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["vendors"] }),
  });
}
