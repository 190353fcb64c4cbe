import { Group, NativeSelect, Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { components } from "@/api/schema";
import { BarChart } from "@/components/bar-chart";
import { Money } from "@/components/money";
import { formatDate, formatMonth } from "@/lib/format";
import { monthlySeries, monthsBetween } from "./monthly-series";

type Props = { summary: components["schemas"]["SalesSummary"] };

/**
 * Sales by month without tax until today, one currency at a time; the month under the pointer is read out beside the
 * title, and a customer who stopped buying is told as such.
 */
export function SalesByMonth({ summary: { months, today, lastSaleOn } }: Props) {
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  const [chosen, setChosen] = useState(currencies[0]);
  const [pointed, setPointed] = useState(-1);
  const currency = currencies.find((known) => known === chosen) ?? currencies[0];
  const silence = silenceOf(lastSaleOn, today);
  if (!currency) {
    return (
      <Paper withBorder p="md" component="section" aria-label="Sales by month">
        <Title order={3}>Sales by month</Title>
        <Text size="sm">{silence ?? "No sales to show yet."}</Text>
      </Paper>
    );
  }
  const series = monthlySeries(months, currency, today);
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
      {silence && (
        <Text size="sm" mb="xs">
          {silence}
        </Text>
      )}
      <BarChart
        label={`Sales by month in ${currency}`}
        currency={currency}
        bars={series.map(({ month, amount }) => ({ name: formatMonth(month), amount }))}
        onPoint={(index) => setPointed(index ?? -1)}
      />
    </Paper>
  );
}

/** Since when nothing was bought, as a sentence; nothing when something was bought this month. */
function silenceOf(lastSaleOn: string | undefined, today: string): string | undefined {
  if (!lastSaleOn) return undefined;
  const months = monthsBetween(lastSaleOn, today);
  if (months < 1) return undefined;
  return months === 1
    ? `Last bought on ${formatDate(lastSaleOn)}.`
    : `Nothing bought since ${formatDate(lastSaleOn)}, ${months} months ago.`;
}
