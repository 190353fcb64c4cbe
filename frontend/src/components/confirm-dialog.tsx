import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Refusal } from "./refusal";

type Props = {
  opened: boolean;
  /** The question. */
  title: string;
  /** What will happen, and what stays. */
  children: ReactNode;
  /** The verb on the button, such as "Delete company". */
  confirm: string;
  /** The verb of the way back, where "Cancel" would be misread. */
  dismiss?: string;
  /** Of the button that confirms; red for what takes something away. */
  color?: "red" | "teal";
  busy: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot simply be taken back. */
export function ConfirmDialog(props: Props) {
  const {
    opened,
    title,
    children,
    confirm,
    dismiss = "Cancel",
    color = "red",
    busy,
    error,
    onConfirm,
    onClose,
  } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text component="div" size="sm">
          {children}
        </Text>
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {dismiss}
          </Button>
          <Button color={color} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
