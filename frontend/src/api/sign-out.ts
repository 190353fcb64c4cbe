import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { http } from "./client";
import { sessionQuery } from "./session";

/** Leaves the product: on this device, or by another request that ends the session too. */
export function useSignOut(request: () => Promise<unknown> = () => http.DELETE("/api/session")) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: request,
    onSuccess: async () => {
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await navigate({ to: "/sign-in" });
      // The next person at this browser must see nothing of the last one's.
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
}
