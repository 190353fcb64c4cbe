import { http } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { components } from "@/api/schema";

export type CustomerKind = components["schemas"]["CustomerKind"];

/** The kind as the pages know it; whoever is no company stands alone. */
export const customerKindOf = (kind: string | undefined): CustomerKind =>
  kind === "COMPANY" ? "COMPANY" : "INDIVIDUAL";

const orNothing = (error: unknown) => {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
};

/** Whether an id is a company's or a contact's; undefined when it is neither. */
export async function findCustomerKind(id: string): Promise<CustomerKind | undefined> {
  const params = { path: { id } };
  if (await http.GET("/api/companies/{id}", { params }).catch(orNothing)) return "COMPANY";
  if (await http.GET("/api/contacts/{id}", { params }).catch(orNothing)) return "INDIVIDUAL";
  return undefined;
}
