import { Button, Group, Paper, PasswordInput, Stack, TextInput } from "@mantine/core";
import { http } from "@/api/client";
import { useSavingForm } from "@/components/forms/useSavingForm";
import { Refusal } from "@/components/Refusal";

/** Asks for the password of the person's account in another workspace, which opens this one too from then on. */
export function JoinForm({ onJoined, onCancel }: { onJoined: () => void; onCancel: () => void }) {
  const { form, saving, submit } = useSavingForm({
    initialValues: { password: "", code: "" },
    validate: { password: (value) => (value ? null : "Enter the password of your other account.") },
    save: async ({ password, code }) => {
      await http.PUT("/api/session/join", { body: { password, ...(code && { code }) } });
      onJoined();
    },
  });
  return (
    <Paper withBorder p="md" w="100%">
      <form noValidate onSubmit={submit}>
        <Stack>
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
              Use that password
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
