import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { components } from "@/api/schema";
import { FormFrame } from "@/components/forms/form-frame";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { type CustomerInputs, fieldName } from "../field-names";
import { AddressFields } from "./address-fields";
import { faultsOf, inputOf, type LineField, lines, nameOf, type Values, valuesOf } from "./fields";
import { isSameName, SameName } from "./same-name";

type Props<Kind extends keyof CustomerInputs> = {
  kind: Kind;
  /** The customer to change; absent for a new one. */
  customer?: components["schemas"]["Company"] | components["schemas"]["Contact"];
  /** The field that has the focus at first. */
  focus?: string | undefined;
  save: (input: CustomerInputs[Kind]) => Promise<void>;
  onReload?: () => void;
};

/** The form of a company or a contact: their fields come from one catalogue. */
export function CustomerForm<Kind extends keyof CustomerInputs>({
  kind,
  customer,
  focus,
  save,
  onReload,
}: Props<Kind>) {
  /** Customers of this name that the person took for others. */
  const seen = useRef<string[]>([]);
  const { form, saving, submit } = useSavingForm<Values>({
    focus,
    initialValues: valuesOf(kind, customer),
    validate: (values) => faultsOf(kind, values),
    save: (values) => {
      const beside = customer ? { version: customer.version } : { sameNameSeen: seen.current };
      return save({ ...inputOf(kind, values), ...beside });
    },
  });
  const sameName = isSameName(saving.error);
  const line = ([name, { type, needed }]: ReturnType<typeof fieldsOf>[number], first: boolean) => (
    <TextInput
      key={name}
      label={fieldName(name)}
      {...(type && { type })}
      withAsterisk={needed !== undefined}
      {...(first && { "data-autofocus": true })}
      {...form.getInputProps(name)}
    />
  );
  const fields = fieldsOf(kind);
  const wide = fields.filter(([, { wide: isWide }]) => isWide);
  return (
    <FormFrame
      onSubmit={submit}
      saving={sameName ? { ...saving, error: null } : saving}
      dirty={form.isDirty()}
      {...(onReload && { onReload })}
    >
      {wide.map((each) => line(each, each === fields[0]))}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {fields.filter((each) => !wide.includes(each)).map((each) => line(each, each === fields[0]))}
      </SimpleGrid>
      <AddressFields path="billingAddress" field={form.getInputProps} />
      <AddressFields path="shippingAddress" field={form.getInputProps} />
      <Textarea label={fieldName("notes")} autosize minRows={3} maxRows={12} {...form.getInputProps("notes")} />
      {sameName && (
        <SameName
          name={nameOf(saving.variables ?? {})}
          busy={saving.isPending}
          onSaveAnyway={(others) => {
            seen.current = others;
            submit();
          }}
        />
      )}
    </FormFrame>
  );
}

/** The one-line fields of a kind, in the order of the form. */
const fieldsOf = (kind: keyof CustomerInputs) => Object.entries<LineField>(lines[kind]);
