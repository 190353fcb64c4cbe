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

/** Whether every field with a value was entered or edited here, as in a customer that did not come from Xero. */
export function isAllOurs(customer: object, editedFields: string[]): boolean {
  return Object.entries(customer).every(
    ([field, value]) => !(field in fieldNames) || !value || editedFields.includes(field),
  );
}
