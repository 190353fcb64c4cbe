import { isAllOurs } from "./field-names";
import { useSalesSummary } from "./xero/sales";

type Customer = { id: string; editedFields: string[] };

/** The fields that the CRM owns and Xero does not; none of a customer that is not in Xero, where nothing competes. */
export function useEditedFields({ id, editedFields }: Customer): string[] {
  const { data } = useSalesSummary(id);
  return data && data.links.length > 0 ? editedFields : [];
}

/** Those of them to be marked: none where all was entered here, since nothing came from Xero to tell them from. */
export function useMarkedFields(customer: Customer): string[] {
  const edited = useEditedFields(customer);
  return isAllOurs(customer, edited) ? [] : edited;
}
