import { Text } from "@mantine/core";
import { CopyField } from "@/components/copy-field";
import { SecretDialog } from "@/components/secret-dialog";
import type { ApiKeyWithSecret } from "./keys";

type Props = { made: ApiKeyWithSecret; onDone: () => void };

/** The key itself, with a call to try it. */
export function NewKeySecret({ made: { apiKey, key }, onDone }: Props) {
  const example = `curl -H "Authorization: Bearer ${key}" ${window.location.origin}/api/customers`;
  return (
    <SecretDialog title={`Key for ${apiKey.name}`} onDone={onDone}>
      <CopyField label="Key" value={key} />
      <Text size="sm">
        Put it where the program keeps its secrets, never into source code or a chat. A key that was lost or seen is
        revoked in the list, and replaced by a new one.
      </Text>
      <CopyField label="Example" value={example} long />
    </SecretDialog>
  );
}
