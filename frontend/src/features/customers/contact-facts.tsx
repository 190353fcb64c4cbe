import type { components } from "@/api/schema";
import { addressText, Facts } from "./facts";
import { useMarkedFields } from "./use-edited-fields";

export function ContactFacts({ contact }: { contact: components["schemas"]["Contact"] }) {
  const { jobTitle, billingAddress, shippingAddress, accountNumber, taxNumber, notes } = contact;
  return (
    <Facts
      title="Details"
      edited={useMarkedFields(contact)}
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
