import { Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { formatQuantity, signOf } from "@/lib/format";

type SalesDocument = components["schemas"]["SalesDocument"];
type Line = components["schemas"]["SalesDocumentLine"];

function columns(currency: string, includesTax: boolean): Column<Line>[] {
  const money = (amount: string | null | undefined, kind: "unit" | "total" = "total") => (
    <Money value={amount ? { amount, currency } : null} kind={kind} bare />
  );
  const tax = includesTax ? "incl. tax" : "excl. tax";
  return [
    {
      key: "description",
      header: "Description",
      cell: ({ itemCode, description }) => (
        <>
          {itemCode && (
            <Text span inherit c="dimmed">
              {itemCode}{" "}
            </Text>
          )}
          {description || (itemCode ? null : <None />)}
        </>
      ),
    },
    {
      key: "quantity",
      header: "Quantity",
      absent: ({ quantity }) => !quantity,
      numeric: true,
      cell: ({ quantity }) => (quantity ? formatQuantity(quantity) : <None />),
    },
    {
      key: "unitPrice",
      header: `Unit price, ${currency}`,
      numeric: true,
      absent: ({ unitPrice }) => !unitPrice,
      cell: ({ unitPrice }) => money(unitPrice, "unit"),
    },
    {
      key: "discountRate",
      header: "Discount",
      absent: ({ discountRate, discountAmount }) => !isSome(discountRate) && !isSome(discountAmount),
      numeric: true,
      cell: ({ discountRate, discountAmount }) => {
        if (isSome(discountRate)) return `${formatQuantity(discountRate)} %`;
        return isSome(discountAmount) ? money(discountAmount) : <None />;
      },
    },
    { key: "tax", header: "Tax", numeric: true, absent: (line) => !line.tax, cell: (line) => money(line.tax) },
    {
      key: "amount",
      header: `Amount ${tax}`,
      numeric: true,
      absent: ({ amount }) => !amount,
      cell: ({ amount }) => money(amount),
    },
  ];
}

function isSome(decimal: string | undefined): decimal is string {
  return !!decimal && signOf(decimal) !== 0;
}

/** The lines of a document, and its total. */
export function Lines({ document: { document, lines, linesIncludeTax, tax } }: { document: SalesDocument }) {
  return (
    <>
      <DataTable
        label="Lines"
        columns={columns(document.total.currency, linesIncludeTax)}
        rows={lines}
        rowKey={(_, index) => String(index)}
        empty={
          <Text size="sm" c="dimmed">
            This document has no lines.
          </Text>
        }
      />
      <Stack gap={0} align="flex-end" fz="sm">
        <span>
          Without tax <Money value={document.totalWithoutTax} /> + tax <Money value={tax} /> ={" "}
          <strong>
            <Money value={document.total} />
          </strong>
        </span>
      </Stack>
    </>
  );
}
