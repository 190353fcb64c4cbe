import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { OverdueMoney } from "./overdue-money";

type OwnAmounts = components["schemas"]["OwnAmounts"];

type Props = {
  value: OwnAmounts;
  /** All of it is overdue. */
  isLate?: boolean;
  /** What stands for nothing; a dash unless given. */
  nothing?: ReactNode;
};

/** A figure in the customer's own currencies, each on its line; below it the worth in the base currency, where that differs. */
export function OwnMoney({ value: { amounts, worth }, isLate = false, nothing = <None /> }: Props) {
  if (amounts.length === 0) return nothing;
  return (
    <>
      {amounts.map((amount) => (
        <div key={amount.currency}>{isLate ? <OverdueMoney value={amount} /> : <Money value={amount} />}</div>
      ))}
      {worth.map((amount) => (
        <Text
          key={amount.currency}
          size="xs"
          fw={400}
          c="dimmed"
          title="Worth in the base currency, each document at its own rate"
        >
          ≈ <Money value={amount} />
        </Text>
      ))}
    </>
  );
}
