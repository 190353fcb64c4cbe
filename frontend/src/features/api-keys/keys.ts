import type { QueryClient } from "@tanstack/react-query";
import type { components } from "@/api/schema";

export type ApiKey = components["schemas"]["ApiKey"];
export type ApiKeyWithSecret = components["schemas"]["ApiKeyWithSecret"];

/** Has the list read again after a change. */
export function refreshKeys(queryClient: QueryClient) {
  return queryClient.invalidateQueries({ queryKey: ["get", "/api/api-keys"] });
}

/** Whether a key still opens anything. */
export function standingOf({ revokedAt, expiresAt }: ApiKey, now: Date): "REVOKED" | "ENDED" | "WORKS" {
  if (revokedAt) return "REVOKED";
  return expiresAt && new Date(expiresAt) <= now ? "ENDED" : "WORKS";
}
