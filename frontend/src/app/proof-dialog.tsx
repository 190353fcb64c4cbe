import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, http } from "@/api/client";
import type { Question } from "@/api/confirmation";
import { ApiError } from "@/api/problem";
import { type Session, sessionQuery } from "@/api/session";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { Refusal } from "@/components/refusal";

type Props = { question: Question; onAnswer: (answered: boolean) => void };
type Proof = { password: string; code: string };

const words = {
  confirm: {
    title: "Confirm that it is you",
    why: "You signed in a while ago, and this change matters. Enter your password to go on.",
    cancel: "Cancel",
    verb: "Confirm",
  },
  signIn: {
    title: "Sign in again",
    why: "You were signed out after a while without activity. Enter your password to continue where you were.",
    cancel: "Go to sign-in",
    verb: "Sign in",
  },
};

/** The question itself; Escape is whoever's who shows it. */
export default function ProofDialog({ question, onAnswer }: Props) {
  const queryClient = useQueryClient();
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  const prove = question === "confirm" ? confirm : (proof: Proof) => signInAgain(proof, session);
  const { form, saving, submit } = useProof(prove, () => onAnswer(true));
  const { data } = api.useQuery("get", "/api/session/second-factor", {}, { enabled: question === "confirm" });
  const asksForCode = data?.on || form.errors.code || needsCode(saving.error);
  const { title, why, cancel, verb } = words[question];
  return (
    <Modal.Root opened onClose={() => onAnswer(false)} closeOnClickOutside={false} closeOnEscape={false} zIndex={400}>
      <Modal.Overlay {...(question === "signIn" && { backgroundOpacity: 0.95 })} />
      <Modal.Content>
        <Group p="md" pb={0}>
          <Modal.Title>{title}</Modal.Title>
        </Group>
        <Modal.Body pt="sm">
          <form noValidate onSubmit={submit}>
            <Stack>
              <Text size="sm">{why}</Text>
              <input type="text" autoComplete="username" value={session?.user.email ?? ""} readOnly hidden />
              <PasswordInput
                label="Your password"
                autoComplete="current-password"
                data-autofocus
                visibilityToggleButtonProps={{ "aria-label": "Show your password" }}
                {...form.getInputProps("password")}
              />
              {asksForCode && (
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
                  {cancel}
                </Button>
                <Button type="submit" loading={saving.isPending}>
                  {verb}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useProof(prove: (proof: Proof) => Promise<void>, onProved: () => void) {
  return useSavingForm<Proof>({
    initialValues: { password: "", code: "" },
    validate: { password: (value) => (value ? null : "Enter your password.") },
    save: async (proof) => {
      await prove(proof);
      onProved();
    },
  });
}

const withCode = ({ password, code }: Proof) => (code.trim() ? { password, code: code.trim() } : { password });

async function confirm(proof: Proof) {
  await http.POST("/api/session/confirmation", { body: withCode(proof) });
}

async function signInAgain(proof: Proof, before: Session | null | undefined) {
  const { data } = await http.POST("/api/session", { body: { email: before?.user.email ?? "", ...withCode(proof) } });
  // What is on the screen is another workspace's, or a duty comes first.
  if (data?.workspace.id !== before?.workspace.id || data?.duties.length) window.location.assign("/");
}

const needsCode = (error: unknown) =>
  error instanceof ApiError && error.problem.type === "/problems/second-factor-needed";
