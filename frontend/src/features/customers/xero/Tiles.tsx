import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { DateText } from "@/components/DateText";
import { Money } from "@/components/Money";
import { OverdueMoney } from "@/components/OverdueMoney";
import { StatusBadge } from "@/components/StatusBadge";
import { signOf } from "@/lib/format";

type Props = { summary: components["schemas"]["SalesSummary"]; balance: components["schemas"]["Balance"] };

/** The four answers that a rep looks for first. */
export function Tiles({ summary, balance }: Props) {
  const { baseOutstanding, baseOverdue, currencies } = balance;
  const isConverted = currencies.some(({ currency }) => currency !== baseOutstanding?.currency);
  const converted = baseOutstanding && isConverted ? "in your base currency" : undefined;
  const isOverdue = baseOverdue && signOf(baseOverdue.amount) > 0;
  const isOverdueSomewhere = currencies.some(({ overdue }) => signOf(overdue) > 0);
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <Tile name="Owes" note={converted}>
        <Money value={baseOutstanding} />
      </Tile>
      <Tile name="Overdue" note={converted}>
        {isOverdue && <OverdueMoney value={baseOverdue} />}
        {!isOverdue && isOverdueSomewhere && "see below"}
        {!isOverdueSomewhere && <StatusBadge tone="good">Nothing overdue</StatusBadge>}
      </Tile>
      <Tile name="Sales, last 12 months" note="without tax">
        {summary.sales.length === 0 && "–"}
        {summary.sales.map(({ currency, last12MonthsWithoutTax }) => (
          <div key={currency}>
            <Money value={{ amount: last12MonthsWithoutTax, currency }} />
          </div>
        ))}
      </Tile>
      <Tile
        name="Last sale"
        note={
          summary.firstSaleOn && (
            <>
              first sale <DateText date={summary.firstSaleOn} />
            </>
          )
        }
      >
        <DateText date={summary.lastSaleOn} />
      </Tile>
    </SimpleGrid>
  );
}

function Tile({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Paper withBorder p="sm" component="section" aria-label={name}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="div" fz={{ base: "md", sm: "xl" }} fw={600} lh={1.35}>
        {children}
      </Text>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Paper>
  );
}
