import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { Group, NativeSelect, Paper, Title, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import type { components } from "@/api/schema";
import { formatAmount, formatMonth } from "@/lib/format";
import { monthlySeries } from "./monthlySeries";

type MonthlySales = components["schemas"]["MonthlySales"];

/** Sales by month without tax, one currency at a time. */
export default function SalesByMonth({ months }: { months: MonthlySales[] }) {
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  const [chosen, setChosen] = useState(currencies[0]);
  const currency = currencies.find((known) => known === chosen) ?? currencies[0];
  if (!currency) return null;
  const series = monthlySeries(months, currency);
  return (
    <Paper withBorder p="md" component="section" aria-label="Sales by month">
      <Group justify="space-between" mb="xs">
        <Title order={3}>Sales by month, {currency} without tax</Title>
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
      <BarChart
        h={180}
        aria-hidden
        // Heights of bars only; every figure that is read comes from the exact text.
        data={series.map(({ month, amount }) => ({ month: formatMonth(month), sales: Number(amount), amount }))}
        dataKey="month"
        series={[{ name: "sales", label: "Sales", color: "teal.7" }]}
        valueFormatter={(value) => formatAmount(String(value), currency)}
        yAxisProps={{ width: 76 }}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
      <VisuallyHidden>
        <ul>
          {series.map(({ month, amount }) => (
            <li key={month}>
              {formatMonth(month)}: {formatAmount(amount, currency)}
            </li>
          ))}
        </ul>
      </VisuallyHidden>
    </Paper>
  );
}
