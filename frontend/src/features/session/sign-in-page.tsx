import { Alert, Button, Center, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { http } from "@/api/client";
import { ApiError, toFailure } from "@/api/problem";
import { sessionQuery } from "@/api/session";
import { IconAlertTriangle } from "@/components/icons";
import { Logo } from "@/components/logo";
import { SignInHelp } from "./sign-in-help";

type Credentials = { email: string; password: string; code: string };
type Form = UseFormReturnType<Credentials>;

export function SignInPage() {
  useDocumentTitle("Sign in · Ledgerlink");
  const signIn = useSignIn();
  const form = useForm<Credentials>({
    initialValues: { email: "", password: "", code: "" },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : "Enter your e-mail address"),
      password: (value) => (value ? null : "Enter your password"),
      code: (value) => (value.trim() || !signIn.needsCode ? null : "Enter the code"),
    },
  });
  const startAgain = () => {
    form.reset();
    signIn.startAgain();
  };
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={380}>
        <Group justify="center" gap="xs">
          <Logo size={32} />
          <Title order={1}>Sign in to Ledgerlink</Title>
        </Group>
        <Paper withBorder p="lg">
          <form noValidate onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
            <Stack>
              {signIn.error && <Refusal error={signIn.error} />}
              {signIn.needsCode ? <Code form={form} /> : <Password form={form} />}
              <Button type="submit" fullWidth loading={signIn.isPending}>
                Sign in
              </Button>
              {signIn.needsCode && (
                <Button variant="subtle" fullWidth onClick={startAgain}>
                  Start again
                </Button>
              )}
            </Stack>
          </form>
        </Paper>
        {!signIn.needsCode && <SignInHelp onChoose={form.setValues} />}
      </Stack>
    </Center>
  );
}

function Password({ form }: { form: Form }) {
  return (
    <>
      <TextInput label="E-mail" type="email" autoComplete="username" autoFocus {...form.getInputProps("email")} />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
        {...form.getInputProps("password")}
      />
    </>
  );
}

function Code({ form }: { form: Form }) {
  return (
    <>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        The password of {form.values.email.trim()} is right. Now show that it is you.
      </Text>
      <TextInput
        label="Code"
        description="Six digits from your authenticator app, or a recovery code. Without both, ask an administrator to reset your second factor."
        autoComplete="one-time-code"
        autoFocus
        {...form.getInputProps("code")}
      />
    </>
  );
}

function Refusal({ error }: { error: Error }) {
  const { title, next } = isOfPassword(error)
    ? { title: "E-mail or password is wrong.", next: "Check both and try again." }
    : toFailure(error);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={title} role="alert">
      {next}
    </Alert>
  );
}

/** A refusal says what it is of, such as a temporary password that has ended; where it does not, it is of the password. */
function refusedFor(error: unknown): string | undefined {
  if (!(error instanceof ApiError) || error.status !== 401) return undefined;
  return error.problem.type ?? "/problems/wrong-credentials";
}

const isOfPassword = (error: unknown) => refusedFor(error) === "/problems/wrong-credentials";
const asksForCode = (error: unknown) => refusedFor(error) === "/problems/second-factor-needed";

function useSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { redirect } = useSearch({ from: "/sign-in" });
  const [needsCode, setNeedsCode] = useState(false);
  const { mutate, reset, isPending, error, variables } = useMutation({
    mutationFn: ({ email, password, code }: Credentials) =>
      http.POST("/api/session", {
        body: { email: email.trim(), password, ...(code.trim() && { code: code.trim() }) },
      }),
    onSuccess: async ({ data }) => {
      queryClient.setQueryData(sessionQuery.queryKey, data ?? null);
      await navigate({ href: redirect ?? "/customers" });
    },
    // The step stays while the code is looked at, and when it is refused.
    onError: (refusal) => setNeedsCode((before) => asksForCode(refusal) || (before && !isOfPassword(refusal))),
  });
  const startAgain = () => {
    setNeedsCode(false);
    reset();
  };
  // That a code is needed is no failure of whoever sent none.
  const told = asksForCode(error) && !variables?.code.trim() ? null : error;
  return { mutate, isPending, needsCode, startAgain, error: told };
}
