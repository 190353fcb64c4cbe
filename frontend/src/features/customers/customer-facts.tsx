import type { components } from "@/api/schema";
import { addressText, Facts } from "./facts";

type Company = components["schemas"]["Company"];
type Contact = components["schemas"]["Contact"];
type Props = { customer: Partial<Company & Contact>; edited: string[] };

/** What is known of a customer beside how to reach it. */
export function CustomerFacts({ customer, edited }: Props) {
  const { jobTitle, billingAddress, shippingAddress, accountNumber, taxNumber, notes } = customer;
  return (
    <Facts
      title="Details"
      edited={edited}
      facts={{
        jobTitle,
        billingAddress: addressText(billingAddress),
        shippingAddress: addressText(shippingAddress),
        accountNumber,
        taxNumber,
        notes,
      }}
    />
  );
}
