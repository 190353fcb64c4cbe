import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useIsAdmin } from "@/api/session";
import { IconHistory } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { useStartRun } from "@/domain/sync/runs";

/** Reads all of the books again, once an administrator has read what that costs. */
export function RecheckButton({ connectionId, disabled = false }: { connectionId: string; disabled?: boolean }) {
  const [asking, { open, close }] = useDisclosure();
  const start = useStartRun(connectionId);
  const navigate = useNavigate();
  if (!useIsAdmin()) return null;
  const recheck = () =>
    start.mutate("RECHECK", {
      onSuccess: () => {
        close();
        void navigate({ to: "/xero" });
      },
    });
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={16} />} disabled={disabled} onClick={open}>
        Re-check everything
      </Button>
      <Modal opened={asking} onClose={close} title="Read all of Xero again?">
        <Stack>
          <Text size="sm">
            Xero does not mark every change: a new due date or a customer flag can go unnoticed. A re-check reads every
            record again, corrects what differs, and lists what it corrected in the Sync Log.
          </Text>
          <Text size="sm">
            It takes as long as the first sync and one call to Xero for every 1,000 records, out of the day's allowance.
            You can go on working meanwhile.
          </Text>
          <Refusal error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Not now
            </Button>
            <Button loading={start.isPending} onClick={recheck} data-autofocus>
              Re-check everything
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
