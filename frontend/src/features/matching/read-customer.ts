import { http } from "@/api/client";
import type { components } from "@/api/schema";
import type { Choice } from "./agreement";

type Schemas = components["schemas"];

/** A customer with what is compared of it. */
export async function readCustomer({ id, kind }: Pick<Schemas["CustomerRow"], "id" | "kind">): Promise<Choice> {
  const params = { path: { id } };
  if (kind === "COMPANY") {
    const { data } = await http.GET("/api/companies/{id}", { params });
    return choiceOf(kind, data, [data?.phone]);
  }
  const { data } = await http.GET("/api/contacts/{id}", { params });
  return choiceOf(kind, data, [data?.phone, data?.mobile]);
}

function choiceOf(
  kind: Schemas["CustomerKind"],
  customer: Schemas["Company"] | Schemas["Contact"] | undefined,
  phones: (string | undefined)[],
): Choice {
  if (!customer) throw new Error("The customer came without a body");
  const { id, name, email, accountNumber, taxNumber, billingAddress } = customer;
  return {
    customerId: id,
    kind,
    name,
    phones: phones.filter((phone): phone is string => Boolean(phone)),
    ...(email && { email }),
    ...(accountNumber && { accountNumber }),
    ...(taxNumber && { taxNumber }),
    ...(billingAddress && { billingAddress: Object.values(billingAddress).filter(Boolean).join(", ") }),
  };
}
