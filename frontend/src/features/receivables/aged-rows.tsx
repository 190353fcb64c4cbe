import { Group, Text, UnstyledButton } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { isNothing, Money } from "@/components/money";
import { StatusBadge } from "@/components/status-badge";
import { customerKindOf } from "@/domain/customers/customer-kind";
import { CustomerLink } from "@/domain/customers/customer-link";
import { OverdueMoney } from "@/domain/money/overdue-money";
import { ageingColumns } from "@/domain/receivables/ageing-columns";
import { type AgedPart, periodName } from "@/domain/receivables/ageing-words";
import { formatAmount, signOf } from "@/lib/format";
import classes from "./receivables.module.css";

type Receivables = components["schemas"]["Receivables"];
/** A customer's balance in one currency, or the total of all in that currency. */
export type AgedRow = Receivables["items"][number] & { isTotal?: boolean };

export function rowKey({ customerId, ledgerContactId, balance }: AgedRow): string {
  return `${customerId ?? ledgerContactId ?? "total"} ${balance.currency}`;
}

/** The totals as rows of the table, the base currency first. */
export function totalRows({ totals, baseTotals }: Receivables): AgedRow[] {
  const isBase = (currency: string) => Number(baseTotals.some((base) => base.currency === currency));
  return totals
    .toSorted((a, b) => isBase(b.currency) - isBase(a.currency))
    .map((balance) => ({ name: "Total", balance, worth: [], isTotal: true }));
}

type Options = {
  receivables: Receivables;
  ageBy: components["schemas"]["AgeBy"] | undefined;
  /** Only who has something overdue is in the totals. */
  overdue: boolean | undefined;
  onDrill: (row: AgedRow, part: AgedPart) => void;
};

/**
 * Whether the documents behind a figure can be listed. Those of customers with something overdue cannot be told from
 * others where they are not late themselves.
 */
function leadsOn({ isTotal }: AgedRow, part: AgedPart, overdue: boolean | undefined): boolean {
  const isLate = part !== "NOT_DUE" && part !== "UNUSED_CREDIT" && part !== "BALANCE";
  return !isTotal || overdue === undefined || (overdue && isLate);
}

/** The aged table: whose, in which currency, each age, unused credit, what is owed, and its worth in the base currency. */
export function agedColumns({
  receivables: { periods, items, baseTotals },
  ageBy,
  overdue,
  onDrill,
}: Options): Column<AgedRow>[] {
  const ages = ageingColumns<AgedRow>({
    periods,
    ageBy,
    balanceOf: ({ balance }) => balance,
    show: (row, part, value) =>
      leadsOn(row, part, overdue) ? (
        <UnstyledButton
          className={classes.figure ?? ""}
          aria-label={`${row.name}, ${value.currency}, ${periodName(part, ageBy)}: ${formatAmount(value.amount, value.currency)}. Show the documents`}
          onClick={() => onDrill(row, part)}
        >
          <Money value={value} bare />
        </UnstyledButton>
      ) : (
        <Money value={value} bare />
      ),
  });
  const [owes] = ages.slice(-1);
  const isWorthTold = items.some((row) => row.worth.some(({ currency }) => currency !== row.balance.currency));
  return [
    whose,
    { key: "currency", header: "Currency", cell: ({ balance }) => balance.currency },
    ...ages.slice(0, -1),
    ...(ageBy === "DOCUMENT_DATE" ? [] : [lateAmount]),
    ...(owes ? [{ ...owes, key: "OUTSTANDING", sortable: true }] : []),
    ...(isWorthTold ? [worth(baseTotals.map((total) => total.currency))] : []),
  ];
}

const whose: Column<AgedRow> = {
  key: "NAME",
  header: "Customer",
  sortable: true,
  cell: ({ customerId, customerKind, name, isTotal }) => {
    if (isTotal) return <strong>{name}</strong>;
    if (customerId) return <CustomerLink id={customerId} kind={customerKindOf(customerKind)} name={name} />;
    return (
      <Group gap={6}>
        <Text span inherit>
          {name}
        </Text>
        <StatusBadge tone="neutral">Only in Xero</StatusBadge>
      </Group>
    );
  },
};

const lateAmount: Column<AgedRow> = {
  key: "OVERDUE",
  header: "Overdue",
  numeric: true,
  sortable: true,
  absent: ({ balance }) => signOf(balance.overdue) === 0,
  cell: ({ balance }) => <OverdueMoney value={{ amount: balance.overdue, currency: balance.currency }} bare />,
};

/** What a row is worth in its base currency, which the head names unless there are several. */
function worth(bases: string[]): Column<AgedRow> {
  return {
    key: "worth",
    header: bases.length === 1 ? `Worth in ${bases[0]}` : "Worth in base",
    numeric: true,
    absent: ({ worth: worths }) => worths.every(isNothing),
    cell: ({ worth: worths }) =>
      worths.map((value) => (
        <div key={value.currency}>
          <Money value={value} bare={bases.length === 1} />
        </div>
      )),
  };
}
