import { useSalesSummary } from "./xero/sales";

/** The fields that the CRM owns and Xero does not; none of a customer that is not in Xero, where nothing competes. */
export function useEditedFields({ id, editedFields }: { id: string; editedFields: string[] }): string[] {
  const { data } = useSalesSummary(id);
  return data && data.links.length > 0 ? editedFields : [];
}
