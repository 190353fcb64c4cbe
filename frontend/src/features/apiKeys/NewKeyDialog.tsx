import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { ChoiceField } from "@/components/ChoiceField";
import { FormDialog } from "@/components/forms/FormDialog";
import { useSavingForm } from "@/components/forms/useSavingForm";
import { formatInstant } from "@/lib/format";
import { type End, endChoices, endOf } from "./ends";
import { type ApiKeyWithSecret, refreshKeys } from "./keys";
import { scopeChoices } from "./scopes";

/** `expiresAt` is the calendar date that the person typed; the API takes an instant by this name. */
type Values = { name: string; scope: components["schemas"]["Scope"]; end: End; expiresAt: string };
type Props = { onMade: (made: ApiKeyWithSecret) => void; onClose: () => void };

export function NewKeyDialog({ onMade, onClose }: Props) {
  const queryClient = useQueryClient();
  const { form, saving, submit } = useSavingForm<Values>({
    initialValues: { name: "", scope: "READ", end: "365", expiresAt: "" },
    validate: {
      name: (value) => (value.trim() ? null : "Enter a name that says which program uses the key."),
      expiresAt: (value, { end }) => (end !== "DATE" || value ? null : "Choose the last day of the key."),
    },
    save: async ({ name, scope, end, expiresAt }) => {
      const ends = endOf(end, expiresAt, new Date());
      const body = { name: name.trim(), scope, ...(ends && { expiresAt: ends.toISOString() }) };
      const { data } = await http.POST("/api/api-keys", { body });
      onClose();
      if (data) onMade(data);
      await refreshKeys(queryClient);
    },
  });
  const { end } = form.values;
  const last = end === "DATE" ? null : endOf(end, "", new Date());
  return (
    <FormDialog title="Make an API key" verb="Make the key" onSubmit={submit} onClose={onClose} saving={saving}>
      <TextInput
        label="Name"
        description="Which program uses it"
        placeholder="Web shop"
        withAsterisk
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("name")}
      />
      <ChoiceField label="What it may do" choices={scopeChoices} {...form.getInputProps("scope")} />
      <NativeSelect
        label="Ends"
        description={last && `Works until ${formatInstant(last.toISOString())}`}
        data={endChoices}
        {...form.getInputProps("end")}
      />
      {end === "DATE" && <TextInput type="date" label="Last day" withAsterisk {...form.getInputProps("expiresAt")} />}
    </FormDialog>
  );
}
