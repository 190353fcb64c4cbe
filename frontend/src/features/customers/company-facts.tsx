import type { components } from "@/api/schema";
import { addressText, Facts } from "./facts";
import { useMarkedFields } from "./use-edited-fields";

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
