import { Group, NativeSelect, Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { components } from "@/api/schema";
import { BarChart } from "@/components/BarChart";
import { Money } from "@/components/Money";
import { formatMonth } from "@/lib/format";
import { monthlySeries } from "./monthlySeries";

type MonthlySales = components["schemas"]["MonthlySales"];

/** Sales by month without tax, one currency at a time; the month under the pointer is read out beside the title. */
export function SalesByMonth({ months }: { months: MonthlySales[] }) {
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  const [chosen, setChosen] = useState(currencies[0]);
  const [pointed, setPointed] = useState(-1);
  const currency = currencies.find((known) => known === chosen) ?? currencies[0];
  if (!currency) return null;
  const series = monthlySeries(months, currency);
  const shown = series[pointed] ?? series.at(-1);
  return (
    <Paper withBorder p="md" component="section" aria-label="Sales by month">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={3}>Sales by month, {currency} without tax</Title>
        <Group gap="sm">
          {shown && (
            <Text size="sm" c="dimmed" aria-hidden>
              {formatMonth(shown.month)}: <Money value={{ amount: shown.amount, currency }} />
            </Text>
          )}
          {currencies.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label="Currency of the chart"
              data={currencies}
              value={currency}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          )}
        </Group>
      </Group>
      <BarChart
        label={`Sales by month in ${currency}`}
        currency={currency}
        bars={series.map(({ month, amount }) => ({ name: formatMonth(month), amount }))}
        onPoint={(index) => setPointed(index ?? -1)}
      />
    </Paper>
  );
}
