import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { connectionsKey } from "@/domain/connections/connections";

/** Sends the administrator to the accounting system's login and consent, in a tab of its own. */
export function useAuthorize(connectionId: string) {
  const queryClient = useQueryClient();
  const [blocked, setBlocked] = useState(false);
  const authorize = useMutation({
    mutationFn: async (tab: Window | null) => {
      try {
        const { data } = await http.POST("/api/connections/{id}/authorization", {
          params: { path: { id: connectionId } },
        });
        if (data && tab) tab.location.replace(data.authorizeUrl);
        return data?.authorizeUrl;
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: connectionsKey }),
  });

  const start = () => {
    // Opened within the click, as browsers block tabs that open later; the address follows when the API has made it.
    const tab = window.open("about:blank", "_blank");
    if (tab) tab.opener = null;
    setBlocked(!tab);
    authorize.mutate(tab);
  };

  return {
    start,
    starting: authorize.isPending,
    error: authorize.error,
    /** Where to go by hand; undefined until the API has made the address. */
    address: authorize.data,
    /** The browser did not open the tab: the address must be shown as a link. */
    blocked,
    stop: authorize.reset,
  };
}
