import type { Problem } from "./creation";

/** Where a problem is mended: the edit form of a company or contact, and its field. */
export type MendTarget = { kind: "COMPANY" | "CONTACT"; id: string; field: string };

/** None where the value comes from elsewhere. */
export function mendTarget({ field, part, source }: Problem): MendTarget | undefined {
  const { kind, id } = source;
  if (!id || (kind !== "COMPANY" && kind !== "CONTACT")) return undefined;
  return { kind, id, field: formField(field, part, kind) };
}

function formField(field: Problem["field"], part: string | undefined, kind: MendTarget["kind"]): string {
  switch (field) {
    case "NAME":
      return kind === "COMPANY" ? "name" : "lastName";
    case "FIRST_NAME":
      return "firstName";
    case "LAST_NAME":
    case "PERSON":
      return part ?? "lastName";
    case "EMAIL":
      return "email";
    case "PHONE":
    case "DIRECT_PHONE":
      return "phone";
    case "MOBILE":
      return "mobile";
    case "BILLING_ADDRESS":
      return `billingAddress.${part ?? "line1"}`;
    case "SHIPPING_ADDRESS":
      return `shippingAddress.${part ?? "line1"}`;
    case "ACCOUNT_NUMBER":
      return "accountNumber";
    case "TAX_NUMBER":
      return "taxNumber";
    case "CURRENCY":
    case "CONTACT_NUMBER":
      return kind === "COMPANY" ? "name" : "lastName";
  }
}
