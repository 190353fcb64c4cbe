import { Text } from "@mantine/core";
import { CustomerLink } from "@/domain/customers/customer-link";
import type { Value } from "./draft-rows";

/** Where a value comes from; a company or contact can be opened. */
export function ValueSource({ source: { kind, id, name } }: Pick<Value, "source">) {
  return (
    <Text size="xs" c="dimmed" component="span">
      {(kind === "COMPANY" || kind === "CONTACT") && id ? (
        <>
          from <CustomerLink id={id} kind={kind === "COMPANY" ? kind : "INDIVIDUAL"} name={name} />
        </>
      ) : (
        {
          COMPANY: name,
          CONTACT: name,
          ORGANISATION: `from ${name}`,
          CHOICE: "chosen here",
          PRODUCT: "made by Ledgerlink",
        }[kind]
      )}
    </Text>
  );
}
