import { Stack, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useSession } from "@/api/session";
import { PageHeader } from "@/components/page-header";
import { PasswordSection } from "./password-section";
import { SecondFactorSection } from "./second-factor-section";
import { SessionsSection } from "./sessions-section";
import { WorkspacesSection } from "./workspaces-section";

/** How the signed-in person signs in, and where they are signed in; for every role. */
export function AccountPage() {
  const { user } = useSession();
  return (
    <>
      <PageHeader title="Your account" note={`${user.name}, who signs in as ${user.email}.`} />
      <Stack gap="xl">
        <Section title="Password">
          <PasswordSection />
        </Section>
        <Section title="Second factor">
          <SecondFactorSection />
        </Section>
        <Section title="Where you are signed in">
          <SessionsSection />
        </Section>
        <Section title="Your workspaces">
          <WorkspacesSection />
        </Section>
      </Stack>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" mb="sm" id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
