import type { components } from "@/api/schema";
import { addressText, Facts } from "./Facts";
import { useMarkedFields } from "./useEditedFields";

export function CompanyFacts({ company }: { company: components["schemas"]["Company"] }) {
  const { billingAddress, shippingAddress, accountNumber, taxNumber, notes } = company;
  return (
    <Facts
      title="Details"
      edited={useMarkedFields(company)}
      facts={{
        billingAddress: addressText(billingAddress),
        shippingAddress: addressText(shippingAddress),
        accountNumber,
        taxNumber,
        notes,
      }}
    />
  );
}
