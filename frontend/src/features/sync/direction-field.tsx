import type { ComponentProps } from "react";
import { ChoiceField } from "@/components/choice-field";
import { directionNames } from "./settings-values";

const choices = [
  {
    value: "FROM_LEDGER",
    label: directionNames.FROM_LEDGER,
    description:
      "New and changed contacts in Xero become customers here. A customer is created in Xero only when a person presses Create in Xero.",
  },
  {
    value: "TO_LEDGER",
    label: directionNames.TO_LEDGER,
    description:
      "Each new customer here is created in Xero when it is saved; a person added to a company later is not sent. New contacts in Xero are not added here; one that surely is a customer already is linked.",
  },
  {
    value: "BOTH",
    label: directionNames.BOTH,
    description:
      "New and changed contacts in Xero become customers here, and each new customer here is created in Xero when it is saved; a person added to a company later is not sent.",
  },
];

/** Which side creates records on the other. */
export function DirectionField(input: Omit<ComponentProps<typeof ChoiceField>, "choices">) {
  return (
    <ChoiceField
      label="Direction of transfer"
      description="Sales, payments and balances always come from Xero. Customers that exist are not sent automatically: you tick them under Create in Xero."
      choices={choices}
      {...input}
    />
  );
}
