import { queryOptions } from "@tanstack/react-query";
import { http } from "@/api/client";

/** How many records are not imported as things stand, of one link or of all: every screen reads its numbers here. */
export const openCountsQuery = (connectionId?: string) =>
  queryOptions({
    queryKey: ["sync-log", "counts", connectionId],
    queryFn: async () => {
      const query = connectionId ? { connectionId } : {};
      return (await http.GET("/api/sync-log/counts", { params: { query } })).data;
    },
  });
