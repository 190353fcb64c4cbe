import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Reads again whatever is on a screen, as after a new link or the end of one; Xero is not asked for it. */
export function useReadAgain() {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [first], meta }) => first !== "session" && !meta?.asksXero,
      }),
    [queryClient],
  );
}
