import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { Money } from "@/components/money";
import { CustomerLink } from "../customers/customer-link";
import type { WhosePage } from "../customers/pages";
import { documentKindNames } from "../sales/document-words";

type DocumentDifference = components["schemas"]["DocumentDifference"];
/** Whose documents they are; null for a party of the books that is no customer here. */
export type Whose = WhosePage | null;

function columns(whose: Whose): Column<DocumentDifference>[] {
  const money = (amount: string | undefined, currency: string) => (
    <Money value={amount ? { amount, currency } : null} />
  );
  return [
    {
      key: "document",
      header: "Document",
      cell: ({ documentId, kind, number }) => {
        const name = [documentKindNames[kind as keyof typeof documentKindNames] ?? kind, number]
          .filter(Boolean)
          .join(" ");
        return whose && documentId ? <CustomerLink {...whose} name={name} document={documentId} /> : name;
      },
    },
    { key: "ours", header: "Open here", numeric: true, cell: ({ ours, currency }) => money(ours, currency) },
    { key: "books", header: "Open in Xero", numeric: true, cell: ({ books, currency }) => money(books, currency) },
    { key: "cause", header: "Why", cell: ({ cause }) => cause },
  ];
}

type Props = { label: string; documents: DocumentDifference[]; whose: Whose };

/** Documents that make a balance differ, or may, each with its cause; nothing when there are none. */
export function DocumentDifferences({ label, documents, whose }: Props) {
  if (documents.length === 0) return null;
  return (
    <DataTable
      label={label}
      columns={columns(whose)}
      rows={documents}
      rowKey={({ documentId }, index) => documentId ?? String(index)}
      empty={null}
    />
  );
}
