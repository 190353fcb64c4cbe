import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { components } from "@/api/schema";
import { FormFrame } from "@/components/forms/form-frame";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { AddressFields } from "./address-fields";
import { addressValues, emailOrNothing, filled, needed } from "./fields";
import { isSameName, SameName } from "./same-name";

type Company = components["schemas"]["Company"];
type CompanyInput = components["schemas"]["CompanyInput"];

function valuesOf(company: Company | undefined) {
  return {
    name: company?.name ?? "",
    email: company?.email ?? "",
    phone: company?.phone ?? "",
    website: company?.website ?? "",
    accountNumber: company?.accountNumber ?? "",
    taxNumber: company?.taxNumber ?? "",
    notes: company?.notes ?? "",
    billingAddress: addressValues(company?.billingAddress),
    shippingAddress: addressValues(company?.shippingAddress),
  };
}

function inputOf(values: ReturnType<typeof valuesOf>): CompanyInput {
  const { name, billingAddress, shippingAddress, ...facts } = values;
  return {
    name: name.trim(),
    ...filled(facts),
    billingAddress: filled(billingAddress),
    shippingAddress: filled(shippingAddress),
  };
}

/** As it was sent. */
function nameOf(values: ReturnType<typeof valuesOf> | undefined) {
  return values?.name.trim() ?? "";
}

type Props = {
  /** The company to change; absent for a new one. */
  company?: Company;
  /** The field that has the focus at first. */
  focus?: string | undefined;
  save: (input: CompanyInput) => Promise<void>;
  onReload?: () => void;
};

export function CompanyForm({ company, focus, save, onReload }: Props) {
  /** Customers of this name that the person took for others. */
  const seen = useRef<string[]>([]);
  const { form, saving, submit } = useSavingForm({
    focus,
    initialValues: valuesOf(company),
    validate: { name: needed("A company needs a name."), email: emailOrNothing },
    save: (values) =>
      save({
        ...inputOf(values),
        ...(company ? { version: company.version } : { sameNameSeen: seen.current }),
      }),
  });
  const sameName = isSameName(saving.error);
  return (
    <FormFrame
      onSubmit={submit}
      saving={sameName ? { ...saving, error: null } : saving}
      dirty={form.isDirty()}
      {...(onReload && { onReload })}
    >
      <TextInput label="Name" withAsterisk data-autofocus {...form.getInputProps("name")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="E-mail" type="email" {...form.getInputProps("email")} />
        <TextInput label="Phone" type="tel" {...form.getInputProps("phone")} />
        <TextInput label="Website" {...form.getInputProps("website")} />
        <TextInput label="Account number" {...form.getInputProps("accountNumber")} />
        <TextInput label="Tax number" {...form.getInputProps("taxNumber")} />
      </SimpleGrid>
      <AddressFields legend="Billing address" path="billingAddress" field={form.getInputProps} />
      <AddressFields legend="Shipping address" path="shippingAddress" field={form.getInputProps} />
      <Textarea label="Notes" autosize minRows={3} maxRows={12} {...form.getInputProps("notes")} />
      {sameName && (
        <SameName
          name={nameOf(saving.variables)}
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
