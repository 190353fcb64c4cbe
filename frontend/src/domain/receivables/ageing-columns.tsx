import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { Money, type MoneyValue } from "@/components/money";
import { signOf } from "@/lib/format";
import { OverdueMoney } from "../money/overdue-money";
import { type AgedPart, periodName } from "./ageing-words";

type AgeBy = components["schemas"]["AgeBy"];
type AgeingPeriod = components["schemas"]["AgeingPeriod"];
type CurrencyBalance = components["schemas"]["CurrencyBalance"];

type Options<Row> = {
  periods: AgeingPeriod[];
  ageBy?: AgeBy | undefined;
  balanceOf: (row: Row) => CurrencyBalance;
  /** How a figure is shown; zero is a dash whatever this says. */
  show: (row: Row, part: AgedPart, value: MoneyValue) => ReactNode;
};

/** One column for each age, then unused credit and the balance; amounts in the currency that the row names. */
export function ageingColumns<Row>({ periods, ageBy, balanceOf, show }: Options<Row>): Column<Row>[] {
  const column = (part: AgedPart, header: string, amountOf: (row: Row) => string): Column<Row> => ({
    key: part,
    header,
    numeric: true,
    absent: (row) => signOf(amountOf(row)) === 0,
    cell: (row) => {
      const value = { amount: amountOf(row), currency: balanceOf(row).currency };
      return signOf(value.amount) === 0 ? <Money value={value} dashZero /> : show(row, part, value);
    },
  });
  const amountIn = (period: AgeingPeriod) => (row: Row) =>
    balanceOf(row).periods.find((each) => each.period === period)?.amount ?? "0";
  return [
    ...periods.map((period) => column(period, periodName(period, ageBy), amountIn(period))),
    column("UNUSED_CREDIT", "Unused credit", (row) => balanceOf(row).unusedCredit),
    column("BALANCE", "Owes", (row) => balanceOf(row).outstanding),
  ];
}

/** A figure of the aged table without its currency; what is late is marked. */
export function agedFigure(part: AgedPart, value: MoneyValue, ageBy: AgeBy = "DUE_DATE"): ReactNode {
  const isLate = part !== "NOT_DUE" && part !== "UNUSED_CREDIT" && part !== "BALANCE" && ageBy === "DUE_DATE";
  return isLate && signOf(value.amount) > 0 ? <OverdueMoney value={value} bare /> : <Money value={value} bare />;
}
