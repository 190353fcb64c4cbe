import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, http } from "@/api/client";
import { sessionQuery } from "@/api/session";
import { useSavingForm } from "@/components/forms/useSavingForm";
import { Refusal } from "@/components/Refusal";

/** The question itself; Escape is whoever's who shows it. */
export default function ProofDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const { form, saving, submit } = useProof(() => onAnswer(true));
  const { data } = api.useQuery("get", "/api/session/second-factor");
  const user = useQueryClient().getQueryData(sessionQuery.queryKey)?.user;
  return (
    <Modal.Root opened onClose={() => onAnswer(false)} closeOnClickOutside={false} closeOnEscape={false} zIndex={400}>
      <Modal.Overlay />
      <Modal.Content>
        <Group p="md" pb={0}>
          <Modal.Title>Confirm that it is you</Modal.Title>
        </Group>
        <Modal.Body pt="sm">
          <form noValidate onSubmit={submit}>
            <Stack>
              <Text size="sm">You signed in a while ago, and this change matters. Enter your password to go on.</Text>
              <input type="text" autoComplete="username" value={user?.email ?? ""} readOnly hidden />
              <PasswordInput
                label="Your password"
                autoComplete="current-password"
                data-autofocus
                visibilityToggleButtonProps={{ "aria-label": "Show your password" }}
                {...form.getInputProps("password")}
              />
              {(data?.on || form.errors.code) && (
                <TextInput
                  label="Code"
                  description="Six digits from your authenticator app, or a recovery code."
                  autoComplete="one-time-code"
                  {...form.getInputProps("code")}
                />
              )}
              <Refusal error={saving.error} inForm />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => onAnswer(false)}>
                  Cancel
                </Button>
                <Button type="submit" loading={saving.isPending}>
                  Confirm
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useProof(onConfirmed: () => void) {
  return useSavingForm({
    initialValues: { password: "", code: "" },
    validate: { password: (value) => (value ? null : "Enter your password.") },
    save: async ({ password, code }) => {
      const body = code.trim() ? { password, code: code.trim() } : { password };
      await http.POST("/api/session/confirmation", { body });
      onConfirmed();
    },
  });
}
