import type { components } from "@/api/schema";
import { addressText, Facts } from "./Facts";

export function CompanyFacts({ company }: { company: components["schemas"]["Company"] }) {
  return (
    <Facts
      title="Details"
      facts={{
        "Billing address": addressText(company.billingAddress),
        "Shipping address": addressText(company.shippingAddress),
        "Account number": company.accountNumber,
        "Tax number": company.taxNumber,
        Notes: company.notes,
      }}
    />
  );
}
