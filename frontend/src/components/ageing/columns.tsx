import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { signOf } from "@/lib/format";
import type { Column } from "../DataTable";
import { Money } from "../Money";
import { OverdueMoney } from "../OverdueMoney";
import { periodName } from "./words";

type AgeingPeriod = components["schemas"]["AgeingPeriod"];
type CurrencyBalance = components["schemas"]["CurrencyBalance"];

/** What a figure of the aged table stands for: an age, or the credit that is not used yet. */
export type AgedPart = AgeingPeriod | "UNUSED_CREDIT";

type Options<Row> = {
  periods: AgeingPeriod[];
  ageBy?: components["schemas"]["AgeBy"];
  balanceOf: (row: Row) => CurrencyBalance;
  /** Puts what is shown for a figure that is not zero into something that leads on. */
  wrap?: (row: Row, part: AgedPart, figure: ReactNode) => ReactNode;
};

/** One column for each age, then unused credit and the balance; amounts in the currency that the row names. */
export function ageingColumns<Row>({ periods, ageBy = "DUE_DATE", balanceOf, wrap }: Options<Row>): Column<Row>[] {
  const column = (key: string, header: string, amountOf: (row: Row) => string, part?: AgedPart): Column<Row> => ({
    key,
    header,
    numeric: true,
    absent: (row) => signOf(amountOf(row)) === 0,
    cell: (row) => {
      const value = { amount: amountOf(row), currency: balanceOf(row).currency };
      const isLate = part !== undefined && part !== "NOT_DUE" && part !== "UNUSED_CREDIT" && ageBy === "DUE_DATE";
      const figure =
        isLate && signOf(value.amount) > 0 ? (
          <OverdueMoney value={value} bare />
        ) : (
          <Money value={value} dashZero bare />
        );
      return part && wrap && signOf(value.amount) !== 0 ? wrap(row, part, figure) : figure;
    },
  });
  const amountIn = (period: AgeingPeriod) => (row: Row) =>
    balanceOf(row).periods.find((each) => each.period === period)?.amount ?? "0";
  return [
    ...periods.map((period) => column(period, periodName(period, ageBy), amountIn(period), period)),
    column("unusedCredit", "Unused credit", (row) => balanceOf(row).unusedCredit, "UNUSED_CREDIT"),
    column("OUTSTANDING", "Owes", (row) => balanceOf(row).outstanding),
  ];
}
