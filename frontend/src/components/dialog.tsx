import { Drawer, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { opened: boolean; onClose: () => void; title: string; children: ReactNode };

// Mantine's own head of a dialog is a second banner of the page for those who listen to it.

/** A wide window over the page. */
export function Dialog({ opened, onClose, title, children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size="xl" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" wrap="nowrap" p="md">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Group>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A panel over the right of the page, or over all of a narrow one. */
export function SidePanel({ opened, onClose, title, children }: Props) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={900} position="right">
      <Drawer.Overlay />
      <Drawer.Content>
        <Group justify="space-between" wrap="nowrap" p="md">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </Group>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
