import type { components } from "@/api/schema";

type Schemas = components["schemas"];

/** What people fill in, by the kind of customer. */
export type CustomerInputs = { COMPANY: Schemas["CompanyInput"]; INDIVIDUAL: Schemas["ContactInput"] };
/** What a request says beside the fields themselves. */
type Beside = "companyId" | "version" | "sameNameSeen";
export type FieldOf<Kind extends keyof CustomerInputs> = Exclude<keyof CustomerInputs[Kind], Beside>;

/** The fields of companies and contacts as the forms call them; one that the contract adds does not compile without. */
const fieldNames: Record<FieldOf<"COMPANY"> | FieldOf<"INDIVIDUAL">, string> = {
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail",
  phone: "Phone",
  mobile: "Mobile",
  website: "Website",
  jobTitle: "Job title",
  accountNumber: "Account number",
  taxNumber: "Tax number",
  notes: "Notes",
  billingAddress: "Billing address",
  shippingAddress: "Shipping address",
};

const isField = (field: string): field is keyof typeof fieldNames => Object.hasOwn(fieldNames, field);

export function fieldName(field: string): string {
  return isField(field) ? fieldNames[field] : field;
}

/** Whether every field with a value was entered or edited here, as in a customer that did not come from Xero. */
export function isAllOurs(customer: object, editedFields: string[]): boolean {
  return Object.entries(customer).every(([field, value]) => !isField(field) || !value || editedFields.includes(field));
}
