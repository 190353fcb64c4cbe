import { Button, Group, Paper, Stack } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { FormEventHandler, ReactNode } from "react";
import { ApiError } from "@/api/problem";
import { Refusal } from "../refusal";
import { LeaveGuard } from "./leave-guard";

type Props = {
  onSubmit: FormEventHandler<HTMLFormElement>;
  saving: { isPending: boolean; isSuccess: boolean; error: Error | null };
  dirty: boolean;
  /** What the button says. */
  verb?: string;
  /** Whether there is no way back but this act. */
  noWayBack?: boolean;
  /** Shows what someone else saved in the meantime, in place of the input. */
  onReload?: () => void;
  children: ReactNode;
};

/** The frame of an edit form: refusals, Save and Cancel, and a question before unsaved input is left. */
export function FormFrame({ onSubmit, saving, dirty, verb = "Save", noWayBack = false, onReload, children }: Props) {
  const { history } = useRouter();
  const conflict = saving.error instanceof ApiError && saving.error.status === 409;
  return (
    <Paper withBorder p="md" maw={820}>
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          {children}
          <Refusal error={saving.error} inForm />
          <Group justify="flex-end">
            {conflict && onReload && (
              <Button variant="default" onClick={onReload}>
                Show what they saved
              </Button>
            )}
            {!noWayBack && (
              <Button variant="default" onClick={() => history.back()}>
                Cancel
              </Button>
            )}
            <Button type="submit" loading={saving.isPending}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
      <LeaveGuard active={dirty && !saving.isPending && !saving.isSuccess} />
    </Paper>
  );
}
