import { Alert, Button, Center, Group, Paper, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { http } from "@/api/client";
import { ApiError, toFailure } from "@/api/problem";
import { sessionQuery } from "@/api/session";
import { IconAlertTriangle } from "@/components/icons";
import { Logo } from "@/components/Logo";
import { SignInHelp } from "./SignInHelp";

type Credentials = { email: string; password: string };

export function SignInPage() {
  useDocumentTitle("Sign in · Ledgerlink");
  const signIn = useSignIn();
  const form = useForm<Credentials>({
    initialValues: { email: "", password: "" },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : "Enter your e-mail address"),
      password: (value) => (value ? null : "Enter your password"),
    },
  });
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
              <TextInput
                label="E-mail"
                type="email"
                autoComplete="username"
                autoFocus
                {...form.getInputProps("email")}
              />
              <PasswordInput
                label="Password"
                autoComplete="current-password"
                visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
                {...form.getInputProps("password")}
              />
              <Button type="submit" fullWidth loading={signIn.isPending}>
                Sign in
              </Button>
            </Stack>
          </form>
        </Paper>
        <SignInHelp onChoose={form.setValues} />
      </Stack>
    </Center>
  );
}

function Refusal({ error }: { error: Error }) {
  const wrong = error instanceof ApiError && error.status === 401;
  const { title, next } = wrong
    ? { title: "E-mail or password is wrong.", next: "Check both and try again." }
    : toFailure(error);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={title} role="alert">
      {next}
    </Alert>
  );
}

function useSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { redirect } = useSearch({ from: "/sign-in" });
  return useMutation({
    mutationFn: ({ email, password }: Credentials) =>
      http.POST("/api/session", { body: { email: email.trim(), password } }),
    onSuccess: async ({ data }) => {
      queryClient.setQueryData(sessionQuery.queryKey, data ?? null);
      await navigate({ href: redirect ?? "/customers" });
    },
  });
}
