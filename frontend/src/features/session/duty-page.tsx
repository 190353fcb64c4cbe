import { Button, Center, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { type Session, sessionQuery, useSession } from "@/api/session";
import { useSignOut } from "@/api/sign-out";
import { Logo } from "@/components/logo";
import { PasswordForm } from "./password-form";
import { SetUpSecondFactor } from "./set-up-second-factor";

type Duty = Session["duties"][number];
type Act = { title: string; why: string; Form: ComponentType<{ onDone: () => void }> };

const acts: Record<Duty, Act> = {
  CHANGE_PASSWORD: {
    title: "Choose your own password",
    why: "You signed in with a temporary password, which an admin knows. Choose one that only you know; then Ledgerlink opens.",
    Form: TemporaryPasswordForm,
  },
  SET_UP_SECOND_FACTOR: {
    title: "Set up a second factor",
    why: "Your workspace requires one: signing in then also asks for a code from an app on your phone. Once it is set up, Ledgerlink opens.",
    Form: SetUpSecondFactor,
  },
};

function TemporaryPasswordForm({ onDone }: { onDone: () => void }) {
  return <PasswordForm currentLabel="Temporary password" noWayBack onChanged={onDone} />;
}

/** The page of the first duty that is open; leads to the next one, and then to where the person was going. */
export function DutyPage() {
  const { duties } = useSession();
  const { redirect } = useSearch({ from: "/duty" });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [first] = duties;
  const act = first && acts[first];
  useDocumentTitle(`${act?.title ?? "Ledgerlink"} · Ledgerlink`);
  if (!act) return null;
  const goOn = async () => {
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session?.duties.length === 0) await navigate({ href: redirect ?? "/customers" });
  };
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={480}>
        <Group gap="xs" wrap="nowrap">
          <Logo size={32} />
          <Title order={1}>{act.title}</Title>
        </Group>
        <Text>{act.why}</Text>
        <act.Form onDone={goOn} />
        <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </Stack>
    </Center>
  );
}
