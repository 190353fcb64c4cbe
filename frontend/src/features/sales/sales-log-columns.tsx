import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { CustomerLink } from "@/domain/customers/customer-link";
import { quoteColumns, salesDocumentColumns } from "@/domain/sales/document-columns";

type SalesDocumentRow = components["schemas"]["SalesDocumentRow"];

const customer: Column<SalesDocumentRow> = {
  key: "customer",
  header: "Customer",
  cell: ({ customerId, customerKind, partyName }) =>
    customerId && customerKind ? <CustomerLink id={customerId} kind={customerKind} name={partyName} /> : partyName,
};

type Opening = Parameters<typeof salesDocumentColumns>[0];

/** The columns of any list of sales documents, or of quotes, with whose they are. */
export function salesLogColumns(kind: SalesDocumentRow["kind"] | undefined, opening: Opening) {
  const [document, ...facts] = kind === "QUOTE" ? quoteColumns(opening) : salesDocumentColumns(opening);
  return document ? [document, customer, ...facts] : [];
}
