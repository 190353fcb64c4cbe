import type { components } from "@/api/schema";
import { CustomerLink } from "@/components/CustomerLink";
import type { Column } from "@/components/DataTable";
import { OpenInXero } from "@/components/OpenInXero";
import { salesDocumentColumns } from "@/components/salesDocuments/columns";
import { documentKindNames } from "@/components/salesDocuments/words";

type SalesDocumentRow = components["schemas"]["SalesDocumentRow"];

const customer: Column<SalesDocumentRow> = {
  key: "customer",
  header: "Customer",
  cell: ({ customerId, customerKind, partyName }) =>
    customerId && customerKind ? <CustomerLink id={customerId} kind={customerKind} name={partyName} /> : partyName,
};

const inXero: Column<SalesDocumentRow> = {
  key: "xero",
  header: "Xero",
  wideOnly: true,
  cell: ({ openInLedgerUrl, kind, number }) => (
    <OpenInXero url={openInLedgerUrl} what={`${documentKindNames[kind].toLowerCase()} ${number ?? ""}`.trim()} />
  ),
};

/** The columns of any list of sales documents, with whose they are and the way into Xero. */
export function salesLogColumns(opening: Parameters<typeof salesDocumentColumns>[0]): Column<SalesDocumentRow>[] {
  const [document, ...facts] = salesDocumentColumns(opening);
  return document ? [document, customer, ...facts, inXero] : [];
}
