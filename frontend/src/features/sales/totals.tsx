import { Button, Paper, Table } from "@mantine/core";
import { useState } from "react";
import type { components } from "@/api/schema";
import { joined, useConnections } from "@/domain/connections/connections";
import { formatAmount } from "@/lib/format";

type Total = components["schemas"]["SalesLogTotal"];

/**
 * Invoices less credits of all that the filters let through, by currency: unlike currencies are never added. The
 * base currency stands unasked; more would push the documents off the screen.
 */
export function Totals({ totals, stale }: { totals: Total[]; stale: boolean }) {
  const [all, setAll] = useState(false);
  const bases = joined(useConnections().data).map(({ organisation }) => organisation?.baseCurrency);
  const isBase = ({ currency }: Total) => Number(bases.includes(currency));
  const ordered = totals.toSorted((a, b) => isBase(b) - isBase(a));
  const shown = all ? ordered : ordered.slice(0, 1);
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
            <Table.Th scope="col">
              Invoices less credits
              {totals.length > 1 && (
                <Button variant="subtle" size="compact-xs" ml="xs" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? "Show one currency" : `Show all ${totals.length} currencies`}
                </Button>
              )}
            </Table.Th>
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
          {shown.map(({ currency, withoutTax, withTax, open }) => (
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
