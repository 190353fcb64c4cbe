import { Fieldset, SimpleGrid, TextInput, type TextInputProps } from "@mantine/core";

const parts = [
  ["attentionTo", "Attention to"],
  ["line1", "Line 1"],
  ["line2", "Line 2"],
  ["line3", "Line 3"],
  ["line4", "Line 4"],
  ["city", "City"],
  ["region", "Region or state"],
  ["postalCode", "Postal code"],
  ["country", "Country"],
] as const;

type Props = {
  legend: string;
  /** Where the address lies in the form. */
  path: "billingAddress" | "shippingAddress";
  /** The form's own binding of a field. */
  field: (path: string) => TextInputProps;
};

export function AddressFields({ legend, path, field }: Props) {
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {parts.map(([part, label]) => (
          <TextInput key={part} label={label} {...field(`${path}.${part}`)} />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
