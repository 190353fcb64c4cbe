import type { QueryClient } from "@tanstack/react-query";
import type { components } from "@/api/schema";
import { roleNames } from "@/api/session";

export type UserAccount = components["schemas"]["UserAccount"];
export type UserWithPassword = components["schemas"]["UserWithPassword"];

/** Has the list read again after a change. */
export function refreshUsers(queryClient: QueryClient) {
  return queryClient.invalidateQueries({ queryKey: ["get", "/api/users"] });
}

/** What a role allows, in a sentence. */
export const roleChoices = [
  {
    value: "SALES",
    label: roleNames.SALES,
    description: "Works with customers and sees what they bought and owe.",
  },
  {
    value: "ADMIN",
    label: roleNames.ADMIN,
    description: "Also links Xero, changes settings, and manages users and API keys.",
  },
] as const;
