import type { components } from "@/api/schema";
import { addressText, Facts } from "./Facts";

export function ContactFacts({ contact }: { contact: components["schemas"]["Contact"] }) {
  return (
    <Facts
      title="Details"
      facts={{
        "Job title": contact.jobTitle,
        "Billing address": addressText(contact.billingAddress),
        "Shipping address": addressText(contact.shippingAddress),
        "Account number": contact.accountNumber,
        "Tax number": contact.taxNumber,
        Notes: contact.notes,
      }}
    />
  );
}
