import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";
import { Refusal } from "../refusal";

type Props = {
  title: string;
  opened?: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  saving: { isPending: boolean; error: Error | null };
  /** The verb on the button. */
  verb: string;
  /** Nothing can be sent yet: what the person decides about is not known. */
  held?: boolean;
  children: ReactNode;
};

/** A short form in a dialog; a click beside it does not throw away what was typed. */
export function FormDialog({ title, opened = true, onSubmit, onClose, saving, verb, held = false, children }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeOnClickOutside={false}>
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          {children}
          <Refusal error={saving.error} inForm />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={held}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
