import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { components } from "@/api/schema";
import { FormFrame } from "@/components/forms/form-frame";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { AddressFields } from "./address-fields";
import { addressValues, emailOrNothing, filled, needed } from "./fields";
import { isSameName, SameName } from "./same-name";

type Contact = components["schemas"]["Contact"];
type ContactInput = components["schemas"]["ContactInput"];

function valuesOf(contact: Contact | undefined) {
  return {
    firstName: contact?.firstName ?? "",
    lastName: contact?.lastName ?? "",
    jobTitle: contact?.jobTitle ?? "",
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
    mobile: contact?.mobile ?? "",
    accountNumber: contact?.accountNumber ?? "",
    taxNumber: contact?.taxNumber ?? "",
    notes: contact?.notes ?? "",
    billingAddress: addressValues(contact?.billingAddress),
    shippingAddress: addressValues(contact?.shippingAddress),
  };
}

function inputOf(values: ReturnType<typeof valuesOf>): ContactInput {
  const { lastName, billingAddress, shippingAddress, ...facts } = values;
  return {
    lastName: lastName.trim(),
    ...filled(facts),
    billingAddress: filled(billingAddress),
    shippingAddress: filled(shippingAddress),
  };
}

/** As it was sent. */
function nameOf(values: ReturnType<typeof valuesOf> | undefined) {
  return `${values?.firstName ?? ""} ${values?.lastName ?? ""}`.trim();
}

type Props = {
  /** The contact to change; absent for a new one. */
  contact?: Contact;
  /** The field that has the focus at first. */
  focus?: string | undefined;
  /** The company the contact belongs to; absent for an individual. */
  companyId: string | undefined;
  save: (input: ContactInput) => Promise<void>;
  onReload?: () => void;
};

export function ContactForm({ contact, focus, companyId, save, onReload }: Props) {
  /** Customers of this name that the person took for others. */
  const seen = useRef<string[]>([]);
  const { form, saving, submit } = useSavingForm({
    focus,
    initialValues: valuesOf(contact),
    validate: { lastName: needed("A contact needs a last name."), email: emailOrNothing },
    save: (values) =>
      save({
        ...inputOf(values),
        ...(companyId && { companyId }),
        ...(contact ? { version: contact.version } : { sameNameSeen: seen.current }),
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
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="First name" data-autofocus {...form.getInputProps("firstName")} />
        <TextInput label="Last name" withAsterisk {...form.getInputProps("lastName")} />
        <TextInput label="Job title" {...form.getInputProps("jobTitle")} />
        <TextInput label="E-mail" type="email" {...form.getInputProps("email")} />
        <TextInput label="Phone" type="tel" {...form.getInputProps("phone")} />
        <TextInput label="Mobile" type="tel" {...form.getInputProps("mobile")} />
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
