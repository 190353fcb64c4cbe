import { Radio, Stack } from "@mantine/core";
import type { ComponentProps } from "react";

/** Which side creates records on the other. */
export function DirectionField(input: Omit<ComponentProps<typeof Radio.Group>, "children">) {
  return (
    <Radio.Group
      label="Direction of transfer"
      description="Sales, payments and balances always come from Xero."
      {...input}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="FROM_LEDGER"
          label="Xero → CRM"
          description="New and changed contacts in Xero become customers here. Nothing is written to Xero."
        />
        <Radio value="TO_LEDGER" label="CRM → Xero" description="Not available yet" disabled />
        <Radio value="BOTH" label="Both ways" description="Not available yet" disabled />
      </Stack>
    </Radio.Group>
  );
}
