import { Button, Group, Paper, PasswordInput, Stack, TextInput } from "@mantine/core";
import { http } from "@/api/client";
import { useSession } from "@/api/session";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { Refusal } from "@/components/refusal";

/** Asks how the person signs in to their account in another workspace, to join it with this one. */
export function JoinForm({ onJoined, onCancel }: { onJoined: () => void; onCancel: () => void }) {
  const { user } = useSession();
  const { form, saving, submit } = useSavingForm({
    initialValues: { email: user.email, password: "", code: "" },
    validate: {
      email: (value) => (value.trim() ? null : "Enter the e-mail address of your other account."),
      password: (value) => (value ? null : "Enter the password of your other account."),
    },
    save: async ({ email, password, code }) => {
      await http.PUT("/api/session/join", { body: { email: email.trim(), password, ...(code && { code }) } });
      onJoined();
    },
  });
  return (
    <Paper withBorder p="md" w="100%">
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            label="E-mail of your other account"
            type="email"
            autoComplete="username"
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label="Password of your other account"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": "Show what you typed" }}
            {...form.getInputProps("password")}
          />
          <TextInput
            label="Code"
            description="Only if that account has a second factor."
            autoComplete="one-time-code"
            inputMode="numeric"
            {...form.getInputProps("code")}
          />
          <Refusal error={saving.error} inForm />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
            <Button type="submit" loading={saving.isPending}>
              Join accounts
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
