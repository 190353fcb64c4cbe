import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { CustomerLink } from "@/domain/customers/customer-link";
import { salesDocumentColumns } from "@/domain/sales/document-columns";

type SalesDocumentRow = components["schemas"]["SalesDocumentRow"];

const customer: Column<SalesDocumentRow> = {
  key: "customer",
  header: "Customer",
  cell: ({ customerId, customerKind, partyName }) =>
    customerId && customerKind ? <CustomerLink id={customerId} kind={customerKind} name={partyName} /> : partyName,
};

/** The columns of any list of sales documents, with whose they are. */
export function salesLogColumns(opening: Parameters<typeof salesDocumentColumns>[0]): Column<SalesDocumentRow>[] {
  const [document, ...facts] = salesDocumentColumns(opening);
  return document ? [document, customer, ...facts] : [];
}
