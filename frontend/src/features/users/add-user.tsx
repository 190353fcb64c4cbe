import { Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { ChoiceField } from "@/components/choice-field";
import { FormDialog } from "@/components/forms/form-dialog";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { IconPlus } from "@/components/icons";
import { TemporaryPassword } from "./temporary-password";
import { refreshUsers, roleChoices, type UserWithPassword } from "./users";

type NewUser = components["schemas"]["NewUser"];

/** The way to a new user: a form, then the temporary password, once. */
export function AddUser() {
  const [opened, { open, close }] = useDisclosure();
  const [added, setAdded] = useState<UserWithPassword>();
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={open}>
        Add user
      </Button>
      {opened && <AddUserDialog onAdded={setAdded} onClose={close} />}
      {added && <TemporaryPassword given={added} onDone={() => setAdded(undefined)} />}
    </>
  );
}

type Props = { onAdded: (added: UserWithPassword) => void; onClose: () => void };

function AddUserDialog({ onAdded, onClose }: Props) {
  const queryClient = useQueryClient();
  const { form, saving, submit } = useSavingForm<NewUser>({
    initialValues: { name: "", email: "", role: "SALES" },
    validate: {
      name: (value) => (value.trim() ? null : "Enter a name."),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : "Enter an e-mail address."),
    },
    save: async ({ name, email, role }) => {
      const { data } = await http.POST("/api/users", { body: { name: name.trim(), email: email.trim(), role } });
      onClose();
      if (data) onAdded(data);
      await refreshUsers(queryClient);
    },
  });
  return (
    <FormDialog title="Add a user" verb="Add user" onSubmit={submit} onClose={onClose} saving={saving}>
      <TextInput label="Name" withAsterisk data-autofocus autoComplete="off" {...form.getInputProps("name")} />
      <TextInput
        label="E-mail"
        description="The user signs in with it. Ledgerlink sends no mail to it."
        type="email"
        withAsterisk
        autoComplete="off"
        {...form.getInputProps("email")}
      />
      <ChoiceField label="Role" choices={roleChoices} {...form.getInputProps("role")} />
    </FormDialog>
  );
}
