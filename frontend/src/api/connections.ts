import { queryOptions, useQuery } from "@tanstack/react-query";
import { http } from "./client";
import type { components } from "./schema";

/** An accounting link: the workspace joined to one organisation of the books. */
export type Connection = components["schemas"]["Connection"];

/** The key of the list, to have it read again after a change. */
export const connectionsKey = ["connections"] as const;

export const connectionsQuery = queryOptions({
  queryKey: connectionsKey,
  queryFn: async () => (await http.GET("/api/connections")).data ?? [],
});

/** All accounting links of the workspace. */
export function useConnections() {
  return useQuery(connectionsQuery);
}

/** The links that are or were joined to an organisation, and so have runs and documents. */
export function joined(connections: Connection[] | undefined): Connection[] {
  return connections?.filter(({ organisation, connectedAt }) => organisation && connectedAt) ?? [];
}

/** How a link is called on the screen. */
export function connectionName({ organisation }: Connection): string {
  return organisation?.name ?? "Xero";
}
