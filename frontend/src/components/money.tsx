import { formatAmount, signOf } from "@/lib/format";
import classes from "./money.module.css";
import { None } from "./none";

/** An amount as the API sends it: a decimal string and its ISO 4217 currency. */
export type MoneyValue = { amount: string; currency: string };

type Props = {
  value: MoneyValue | null | undefined;
  /** A unit price keeps up to four decimals. */
  kind?: "total" | "unit";
  /** Show zero as a dash: calmer in long lists. */
  dashZero?: boolean;
  /** Leave the currency out where the row or the head of the column names it. */
  bare?: boolean;
};

/** True for no amount, and for zero. */
export function isNothing(value: MoneyValue | null | undefined): boolean {
  return !value || signOf(value.amount) === 0;
}

/** Figures with their currency in front; digits of the same width, so that columns line up. */
export function Money({ value, kind = "total", dashZero = false, bare = false }: Props) {
  if (!value || (dashZero && isNothing(value))) return <None />;
  return (
    <span className={classes.money}>
      {!bare && <span className={classes.currency}>{value.currency} </span>}
      {formatAmount(value.amount, value.currency, kind)}
    </span>
  );
}
