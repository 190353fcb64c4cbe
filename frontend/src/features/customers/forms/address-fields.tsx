import { Fieldset, SimpleGrid, TextInput, type TextInputProps } from "@mantine/core";
import { fieldName } from "../field-names";
import { addressParts } from "./fields";

type Props = {
  /** Where the address lies in the form. */
  path: "billingAddress" | "shippingAddress";
  /** The form's own binding of a field. */
  field: (path: string) => TextInputProps;
};

export function AddressFields({ path, field }: Props) {
  return (
    <Fieldset legend={fieldName(path)}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {Object.entries(addressParts).map(([part, label]) => (
          <TextInput key={part} label={label} {...field(`${path}.${part}`)} />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
