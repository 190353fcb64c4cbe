import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { http } from "./client";
import { ApiError } from "./problem";
import type { components } from "./schema";

/** Who is signed in, with the role and the workspace. */
export type Session = components["schemas"]["Session"];

export const roleNames = { ADMIN: "Administrator", SALES: "Sales" };

/** The signed-in person, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return (await http.GET("/api/session")).data ?? null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

/** The signed-in person; only for screens behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new ApiError(401, {});
  return data;
}

/** True when the signed-in person may change settings, links, users and keys. Sales see the rest, and change none of these. */
export function useIsAdmin(): boolean {
  return useSession().user.role === "ADMIN";
}
