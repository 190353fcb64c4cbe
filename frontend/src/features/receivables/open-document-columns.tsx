import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DateText } from "@/components/date-text";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { customerKindOf } from "@/domain/customers/customer-kind";
import { CustomerLink } from "@/domain/customers/customer-link";
import { documentKindNames } from "@/domain/sales/document-words";

type OpenDocument = components["schemas"]["OpenDocument"];
type Options = {
  /** Whether the documents are those of several customers. */
  withCustomer: boolean;
  /** The names of the organisations by the ids of their links, where there are several. */
  organisations?: Record<string, string>;
};

/** The columns of a list of open documents; each leads to its customer, where it is open, and to Xero. */
export function openDocumentColumns({ withCustomer, organisations }: Options): Column<OpenDocument>[] {
  const customer: Column<OpenDocument> = {
    key: "customer",
    header: "Customer",
    cell: (row) => <Customer row={row} name={row.partyName} />,
  };
  const organisation: Column<OpenDocument> = {
    key: "organisation",
    header: "Organisation",
    cell: ({ connectionId }) => organisations?.[connectionId] ?? <None />,
  };
  return [
    { key: "document", header: "Document", cell: (row) => <Customer row={row} name={nameOf(row)} document={row.id} /> },
    ...(withCustomer ? [customer] : []),
    ...(organisations ? [organisation] : []),
    { key: "date", header: "Date", numeric: true, cell: ({ date }) => <DateText date={date} /> },
    {
      key: "due",
      header: "Due",
      absent: ({ dueDate }) => !dueDate,
      cell: ({ dueDate, daysOverdue }) => (
        <>
          <DateText date={dueDate} />{" "}
          {daysOverdue ? (
            <StatusBadge tone="bad">{`${daysOverdue} ${daysOverdue === 1 ? "day" : "days"} late`}</StatusBadge>
          ) : null}
        </>
      ),
    },
    { key: "total", header: "Total", numeric: true, cell: ({ total }) => <Money value={total} bare /> },
    { key: "open", header: "Open", numeric: true, cell: ({ open }) => <Money value={open} bare /> },
    {
      key: "xero",
      header: "Xero",
      absent: ({ openInLedgerUrl }) => !openInLedgerUrl,
      cell: (row) => <OpenInXero url={row.openInLedgerUrl} what={nameOf(row)} />,
    },
  ];
}

/** An invoice goes by its number; a credit says what it is. */
function nameOf({ kind, number }: OpenDocument): string {
  const name = documentKindNames[kind as keyof typeof documentKindNames] ?? kind;
  if (!number) return name;
  return kind === "INVOICE" ? number : `${name} ${number}`;
}

function Customer({ row, name, document }: { row: OpenDocument; name: string; document?: string }) {
  const { customerId, customerKind } = row;
  if (!customerId) return name;
  const kind = customerKindOf(customerKind);
  return <CustomerLink id={customerId} kind={kind} name={name} {...(document && { document })} />;
}
