import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { FormDialog } from "@/components/forms/form-dialog";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { formatInstant } from "@/lib/format";
import { type End, endChoices, endOf } from "./ends";
import { type ApiKeyWithSecret, refreshKeys } from "./keys";
import { ScopeFields, type ScopeValues } from "./scope-fields";
import { presets, scopesOf } from "./scopes";

/** `expiresAt` is the calendar date that the person typed; the API takes an instant by this name. */
type Values = ScopeValues & { name: string; end: End; expiresAt: string };
type Props = { onMade: (made: ApiKeyWithSecret) => void; onClose: () => void };

export function NewKeyDialog({ onMade, onClose }: Props) {
  const queryClient = useQueryClient();
  const { form, saving, submit } = useSavingForm<Values>({
    initialValues: { name: "", preset: "READ", scopes: presets[0].accesses, end: "365", expiresAt: "" },
    validate: {
      name: (value) => (value.trim() ? null : "Enter a name that says which program uses the key."),
      scopes: (value) => (scopesOf(value).length > 0 ? null : "Choose what the key may do."),
      expiresAt: (value, { end }) => (end !== "DATE" || value ? null : "Choose the last day of the key."),
    },
    save: async ({ name, scopes, end, expiresAt }) => {
      const ends = endOf(end, expiresAt, new Date());
      const until = ends ? { expiresAt: ends.toISOString() } : { neverExpires: true };
      const body = { name: name.trim(), scopes: scopesOf(scopes), ...until };
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
      <ScopeFields form={form} />
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
