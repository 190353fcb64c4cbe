import { http } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { components } from "@/api/schema";

export type CustomerKind = components["schemas"]["CustomerKind"];

/** The kind as the pages know it; whoever is no company stands alone. */
export const customerKindOf = (kind: CustomerKind | undefined): CustomerKind => kind ?? "INDIVIDUAL";

const orNothing = (error: unknown) => {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
};

/** Whether an id is a company's or a contact's; undefined when it is neither. */
export async function findCustomerKind(id: string): Promise<CustomerKind | undefined> {
  const answer = await http.GET("/api/customers/{id}", { params: { path: { id } } }).catch(orNothing);
  return answer?.data?.kind;
}
