import type { components } from "@/api/schema";
import { addressText, Facts } from "./Facts";
import { useMarkedFields } from "./useEditedFields";

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
