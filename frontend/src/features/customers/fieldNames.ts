/** The fields of companies and contacts as the forms call them. */
const fieldNames: Record<string, string> = {
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

export function fieldName(field: string): string {
  return fieldNames[field] ?? field;
}
