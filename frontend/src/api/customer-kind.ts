import { http } from "./client";
import { ApiError } from "./problem";
import type { components } from "./schema";

const orNothing = (error: unknown) => {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
};

/** Whether an id is a company's or a contact's; undefined when it is neither. */
export async function findCustomerKind(id: string): Promise<components["schemas"]["CustomerKind"] | undefined> {
  const params = { path: { id } };
  if (await http.GET("/api/companies/{id}", { params }).catch(orNothing)) return "COMPANY";
  if (await http.GET("/api/contacts/{id}", { params }).catch(orNothing)) return "INDIVIDUAL";
  return undefined;
}
