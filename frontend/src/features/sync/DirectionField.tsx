import type { ComponentProps } from "react";
import { ChoiceField } from "@/components/ChoiceField";
import { directionNames } from "./settingsValues";

const choices = [
  {
    value: "FROM_LEDGER",
    label: directionNames.FROM_LEDGER,
    description:
      "New and changed contacts in Xero become customers here. By itself nothing is written to Xero: a customer is created there only when a person presses Create in Xero.",
  },
  {
    value: "TO_LEDGER",
    label: directionNames.TO_LEDGER,
    description:
      "Each new customer here is created in Xero by itself, with what is entered when it is saved; a person added to a company later stays here. A contact in Xero becomes no new customer here; one that surely is a customer already is linked. Customers that exist are not sent unless you tick them.",
  },
  {
    value: "BOTH",
    label: directionNames.BOTH,
    description:
      "New contacts in Xero become customers here, and each new customer here is created in Xero by itself, with what is entered when it is saved. Customers that exist are not sent unless you tick them.",
  },
];

/** Which side creates records on the other. */
export function DirectionField(input: Omit<ComponentProps<typeof ChoiceField>, "choices">) {
  return (
    <ChoiceField
      label="Direction of transfer"
      description="Sales, payments and balances always come from Xero."
      choices={choices}
      {...input}
    />
  );
}
