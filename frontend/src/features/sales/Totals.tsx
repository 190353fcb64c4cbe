import { Paper, Table } from "@mantine/core";
import type { components } from "@/api/schema";
import { formatAmount } from "@/lib/format";

type Total = components["schemas"]["SalesLogTotal"];

/** Invoices less credits of all that the filters let through, by currency: unlike currencies are never added. */
export function Totals({ totals, stale }: { totals: Total[]; stale: boolean }) {
  return (
    <Paper withBorder mb="sm" maw={720} style={{ overflowX: "auto", opacity: stale ? 0.6 : 1 }}>
      <Table
        aria-label="Totals by currency"
        verticalSpacing={5}
        horizontalSpacing="sm"
        fz="sm"
        style={{ fontVariantNumeric: "tabular-nums" }}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Invoices less credits</Table.Th>
            <Table.Th scope="col" ta="right">
              Excl. tax
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Incl. tax
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Still open
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map(({ currency, withoutTax, withTax, open }) => (
            <Table.Tr key={currency}>
              <Table.Th scope="row">{currency}</Table.Th>
              {[withoutTax, withTax, open].map((amount, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the three columns keep their places
                <Table.Td key={column} ta="right">
                  {formatAmount(amount, currency)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
