import { Text } from "@mantine/core";
import { CopyField } from "@/components/copy-field";
import { SecretDialog } from "@/components/secret-dialog";
import type { UserWithPassword } from "./users";

type Props = { given: UserWithPassword; onDone: () => void };

/** The temporary password of a user, and how it gets to that user. */
export function TemporaryPassword({ given: { user, temporaryPassword }, onDone }: Props) {
  return (
    <SecretDialog title={`Temporary password for ${user.name}`} onDone={onDone}>
      <CopyField label="Password" value={temporaryPassword} />
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        Hand it to {user.name} yourself, in person or by phone. They sign in at {window.location.origin} with{" "}
        {user.email} and this password within 72 hours, and then choose a password of their own.
      </Text>
    </SecretDialog>
  );
}
