import { Button, Code, Group, SimpleGrid, Text } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useSession } from "@/api/session";
import { IconCheck, IconCopy, IconDownload, IconPrinter } from "@/components/icons";
import { SecretDialog } from "@/components/secret-dialog";
import { saveText } from "@/lib/download";
import styles from "./recovery-codes.module.css";

/** Recovery codes, the one time that they are shown: to copy, print or download. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { user } = useSession();
  const clipboard = useClipboard();
  const title = `Ledgerlink recovery codes of ${user.email}`;
  const text = [title, window.location.origin, "", ...codes, ""].join("\n");
  return (
    <SecretDialog title="Your recovery codes" onDone={onDone}>
      <Text size="sm">
        Each code signs you in once when your authenticator app is out of reach. Keep them where you keep your
        passwords, or print them; not on the device that has the app.
      </Text>
      <section className={styles.sheet} aria-label="Recovery codes">
        <Text className={styles.head} size="sm" fw={600}>
          {title}, {window.location.origin}
        </Text>
        <SimpleGrid component="ul" cols={{ base: 1, xs: 2 }} spacing="xs" className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>
              <Code fz="md">{code}</Code>
            </li>
          ))}
        </SimpleGrid>
      </section>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(text)}
        >
          {clipboard.copied ? "Copied" : "Copy"}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          Print
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => saveText(text, "ledgerlink-recovery-codes.txt")}
        >
          Download
        </Button>
      </Group>
      {clipboard.error && (
        <Text size="sm" role="alert">
          This browser does not let the page copy. Mark the codes and copy them with the keyboard, or print them.
        </Text>
      )}
    </SecretDialog>
  );
}
