import type { components } from "@/api/schema";
import { CustomerLink } from "@/components/customer-link";
import type { Column } from "@/components/data-table";
import { salesDocumentColumns } from "@/components/sales-documents/columns";

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
