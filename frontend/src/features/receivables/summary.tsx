import { Group, NativeSelect, Paper, Text, Title } from "@mantine/core";
import type { components } from "@/api/schema";
import { BarChart } from "@/components/bar-chart";
import { Money } from "@/components/money";
import { periodName } from "@/domain/receivables/ageing-words";
import { formatAmount, signOf } from "@/lib/format";
import classes from "./receivables.module.css";
import type { ReceivablesSearch } from "./receivables-search";

type Receivables = components["schemas"]["Receivables"];
type CurrencyBalance = components["schemas"]["CurrencyBalance"];

type Props = {
  receivables: Receivables;
  /** The totals by currency, in the order in which they are offered. */
  totals: CurrencyBalance[];
  search: ReceivablesSearch;
  onChart: (currency: string) => void;
};

/** What is owed in all, and its ages as a chart, one currency at a time. */
export function Summary({ receivables: { baseTotals }, totals, search: { chart, ageBy }, onChart }: Props) {
  const shown = totals.find(({ currency }) => currency === chart) ?? totals[0];
  if (!shown) return null;
  const isConverted = totals.some(({ currency }) => baseTotals.every((base) => base.currency !== currency));
  return (
    <Paper withBorder p="md" mb="sm" component="section" aria-label="Summary" className={classes.summary ?? ""}>
      <div>
        <Text size="xs" c="dimmed">
          Owed in all, tax included
        </Text>
        {baseTotals.map((total) => (
          <Text key={total.currency} fz="xl" fw={650}>
            <Money value={total} />
          </Text>
        ))}
        {isConverted && (
          <Text size="xs" c="dimmed">
            Other currencies at each document’s own rate
          </Text>
        )}
        <Text size="sm" mt="xs">
          Of what is in {shown.currency}, {formatAmount(shown.overdue, shown.currency)} is{" "}
          {ageBy === "DOCUMENT_DATE" ? "older than a day" : "overdue"}
        </Text>
      </div>
      <div>
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            {shown.currency} by {ageBy === "DOCUMENT_DATE" ? "document" : "due"} date
          </Title>
          {totals.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label="Currency of the chart"
              data={totals.map(({ currency }) => currency)}
              value={shown.currency}
              onChange={({ currentTarget }) => onChart(currentTarget.value)}
            />
          )}
        </Group>
        <BarChart
          label={`Open amounts in ${shown.currency} by age`}
          currency={shown.currency}
          bars={barsOf(shown, ageBy)}
          withAmounts
        />
      </div>
    </Paper>
  );
}

/** The ages, and unused credit below the line; the first age is not late. */
function barsOf({ periods, unusedCredit }: CurrencyBalance, ageBy: ReceivablesSearch["ageBy"]) {
  const ages = periods.map(({ period, amount }) => ({
    name: periodName(period, ageBy),
    amount,
    isLate: period !== "NOT_DUE" && !ageBy,
  }));
  return signOf(unusedCredit) === 0
    ? ages
    : [...ages, { name: periodName("UNUSED_CREDIT"), amount: `-${unusedCredit}` }];
}
