import { useMutation } from "@tanstack/react-query";
import { http } from "@/api/client";
import { useReadAgain } from "@/api/read-again";
import type { Creation } from "./standings";

/** Takes a creation back of which nothing was sent, or one that has ended. */
export function useCancelCreation({ connectionId, customerId }: Pick<Creation, "connectionId" | "customerId">) {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: () =>
      http.DELETE("/api/connections/{id}/contact-creations/{customerId}", {
        params: { path: { id: connectionId, customerId } },
      }),
    onSettled: readAgain,
  });
}
