import { Paper, SimpleGrid, Skeleton, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { DateText } from "@/components/date-text";
import { None } from "@/components/none";
import { StatusBadge } from "@/components/status-badge";
import { OwnMoney } from "@/domain/money/own-money";
import { formatCount, formatDate, formatDays } from "@/lib/format";

type Balance = components["schemas"]["Balance"];
type Props = {
  summary: components["schemas"]["SalesSummary"];
  /** As it stands today, by due date. */
  balance: Balance | undefined;
};

/** The answers that a rep looks for first. */
export function Tiles({ summary, balance }: Props) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
      {balance ? <Owed balance={balance} /> : <OwedLoading />}
      <Tile name="Sales, last 12 months" note="without tax">
        <OwnMoney value={summary.bought} nothing="Nothing" />
      </Tile>
      <Tile name="Last sale">
        <DateText date={summary.lastSaleOn} />
      </Tile>
      <Tile name="First sale">
        <DateText date={summary.firstSaleOn} />
      </Tile>
      <DaysToPay summary={summary} />
    </SimpleGrid>
  );
}

function OwedLoading() {
  return (
    <>
      <Tile name="Owes">
        <Skeleton component="span" display="inline-block" h="1em" w={120} />
      </Tile>
      <Tile name="Overdue">
        <Skeleton component="span" display="inline-block" h="1em" w={120} />
      </Tile>
    </>
  );
}

/** Fewer invoices tell no average. */
const ENOUGH_TO_TELL = 3;

/** How long the customer takes to pay, where the payments of the last 12 months tell a habit that it still has. */
function DaysToPay({ summary }: Pick<Props, "summary">) {
  const { averageDaysToPay, paidInvoices } = summary;
  const tells = averageDaysToPay && paidInvoices >= ENOUGH_TO_TELL && !isSilent(summary);
  return (
    <Tile name="Pays in" note={paymentNote(summary)}>
      {tells ? `${formatDays(averageDaysToPay)} days` : <None />}
    </Tile>
  );
}

/** Nothing was bought in the 12 months until today. */
function isSilent({ lastSaleOn, today }: Props["summary"]): boolean {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return !lastSaleOn || lastSaleOn <= aYearAgo;
}

function paymentNote(summary: Props["summary"]): string {
  const { averageDaysToPay, paidInvoices, lastPaidOn } = summary;
  if (!averageDaysToPay) {
    return lastPaidOn
      ? `No invoice was paid in the last 12 months. The last payment of one was on ${formatDate(lastPaidOn)}.`
      : "No payment has settled an invoice yet.";
  }
  const count = paidInvoices === 1 ? "1 invoice" : `${formatCount(paidInvoices)} invoices`;
  if (isSilent(summary)) return `Nothing bought in the last 12 months. ${count} from before then paid in that time.`;
  if (paidInvoices >= ENOUGH_TO_TELL) return `on average, over ${count} paid in the last 12 months`;
  const after = paidInvoices === 1 ? `, after ${formatDays(averageDaysToPay)} days` : "";
  return `Too few to tell: ${count} paid in the last 12 months${after}.`;
}

function Owed({ balance: { owes, owesOverdue } }: { balance: Balance }) {
  return (
    <>
      <Tile name="Owes" note={rateNote(owes)}>
        <OwnMoney value={owes} nothing="Nothing" />
      </Tile>
      <Tile name="Overdue" note={rateNote(owesOverdue)}>
        <OwnMoney value={owesOverdue} isLate nothing={<StatusBadge tone="good">Nothing overdue</StatusBadge>} />
      </Tile>
    </>
  );
}

function rateNote({ worth }: components["schemas"]["OwnAmounts"]): string | undefined {
  return worth.length > 0 ? "≈ in your base currency" : undefined;
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
