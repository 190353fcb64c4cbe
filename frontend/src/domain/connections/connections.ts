import { queryOptions, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { formatInstant } from "@/lib/format";

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

/** The links whose figures count: what an ended link holds is history. */
export function inUse(connections: Connection[] | undefined): Connection[] {
  return joined(connections).filter(({ state }) => state !== "DISCONNECTED");
}

/** How a link is called on the screen. */
export function connectionName({ organisation }: Connection): string {
  return organisation?.name ?? "Xero";
}

/** The name, and where several links have the same one, what tells them apart: `Kiwi Ltd (NZD, NZ, !23vYC, ended …)`. */
export function connectionLabel(connection: Connection, all: Connection[]): string {
  const name = connectionName(connection);
  const alone = all.every((other) => other.id === connection.id || !sameName(connectionName(other), name));
  return alone ? name : `${name} (${whichOne(connection)})`;
}

/** What tells an organisation from another of its name. */
export function whichOne({ organisation, connectedAt, endedAt }: Connection): string {
  return [
    organisation?.baseCurrency,
    organisation?.countryCode,
    organisation?.shortCode,
    endedAt ? `ended ${formatInstant(endedAt)}` : connectedAt && `connected ${formatInstant(connectedAt)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The links as the options of a chooser. */
export function connectionOptions(connections: Connection[]): { value: string; label: string }[] {
  return connections.map((each) => ({ value: each.id, label: connectionLabel(each, connections) }));
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
