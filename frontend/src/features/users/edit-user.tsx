import { Button, Checkbox, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { sessionQuery } from "@/api/session";
import { ChoiceField } from "@/components/choice-field";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { FormDialog } from "@/components/forms/form-dialog";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { KeysLeftBehind, useKeysLeftBehind } from "./keys-left-behind";
import { refreshUsers, roleChoices, type UserAccount } from "./users";

type UserChange = components["schemas"]["UserChange"];
type Props = { user: UserAccount; isSelf: boolean };

/** Changes a user's name, role and right to sign in. */
export function EditUser({ user, isSelf }: Props) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={`Edit ${user.name}`} onClick={open}>
        Edit
      </Button>
      {opened && <EditUserDialog user={user} isSelf={isSelf} onClose={close} />}
    </>
  );
}

function EditUserDialog({ user, isSelf, onClose }: Props & { onClose: () => void }) {
  const [asking, { open: ask, close: backToForm }] = useDisclosure();
  const { form, saving } = useUserForm(user, isSelf, onClose);
  const { active, role } = form.values;
  const losesKeys = user.role === "ADMIN" && user.active && (!active || role !== "ADMIN");
  const { keys, known, error } = useKeysLeftBehind(user.id, losesKeys);
  const shutsOneselfOut = isSelf && (!active || (user.role === "ADMIN" && role !== "ADMIN"));
  return (
    <>
      <FormDialog
        title={`Edit ${user.name}`}
        opened={!asking}
        verb="Save"
        held={!known}
        saving={{ ...saving, error: saving.error ?? (error as Error | null) }}
        onClose={onClose}
        onSubmit={form.onSubmit((values) => (shutsOneselfOut ? ask() : saving.mutate(values)))}
      >
        <TextInput label="Name" withAsterisk data-autofocus {...form.getInputProps("name")} />
        <ChoiceField label="Role" choices={roleChoices} {...form.getInputProps("role")} />
        <Checkbox
          label="May sign in"
          description="Without it the user is signed out everywhere at once. What they did stays, and you can let them in again."
          {...form.getInputProps("active", { type: "checkbox" })}
        />
        {losesKeys && <KeysLeftBehind keys={keys} isSelf={isSelf} choice={form.getInputProps("apiKeys")} />}
      </FormDialog>
      <ConfirmDialog
        opened={asking}
        title={active ? "Give up your own administrator role?" : "Deactivate yourself?"}
        confirm={active ? "Give up the role" : "Deactivate me"}
        busy={saving.isPending}
        error={saving.error}
        onConfirm={() => saving.mutate(form.values)}
        onClose={backToForm}
      >
        {keys.length > 0 && <p>Your API keys stop working: {keys.map(({ name }) => name).join(", ")}.</p>}
        {active
          ? "You can no longer open the settings, this screen included. Only another administrator can give the role back."
          : "You are signed out at once and cannot sign in again. Only another administrator can let you back in."}
      </ConfirmDialog>
    </>
  );
}

function useUserForm({ id, name, role, active }: UserAccount, isSelf: boolean, onSaved: () => void) {
  const queryClient = useQueryClient();
  return useSavingForm<UserChange>({
    initialValues: { name, role, active, apiKeys: "REVOKE" },
    validate: { name: (value) => (value.trim() ? null : "Enter a name.") },
    save: async (values) => {
      const body = { ...values, name: values.name.trim() };
      await http.PUT("/api/users/{id}", { params: { path: { id } }, body });
      // A person who deactivated themselves has no session to ask for: the list then says so.
      if (isSelf && body.active) await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await refreshUsers(queryClient);
      await queryClient.invalidateQueries({ queryKey: ["get", "/api/api-keys"] });
      onSaved();
    },
  });
}
