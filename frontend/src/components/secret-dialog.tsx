import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { IconAlertTriangle } from "./icons";

type Props = {
  title: string;
  /** The secret, and what to do with it. */
  children: ReactNode;
  onDone: () => void;
};

/** Shows a secret that can never be shown again: only its button closes it, no stray key or click. */
export function SecretDialog({ title, children, onDone }: Props) {
  return (
    <Modal
      opened
      onClose={onDone}
      title={title}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Alert color="yellow" icon={<IconAlertTriangle size={20} />} title="It is shown only now">
          Ledgerlink keeps no copy that anybody could read.
        </Alert>
        {children}
        <Group justify="flex-end">
          <Button onClick={onDone}>I have copied it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
