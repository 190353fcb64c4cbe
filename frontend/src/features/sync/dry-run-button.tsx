import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { IconEye } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { useStartRun } from "@/domain/sync/runs";

type Props = {
  connectionId: string;
  disabled?: boolean;
  /** Leads to the run, where it is seen at work. */
  follow?: boolean;
};

/** Reads the books and tells what a sync would do, without writing a customer. */
export function DryRunButton({ connectionId, disabled = false, follow = false }: Props) {
  const start = useStartRun(connectionId);
  const navigate = useNavigate();
  const look = () =>
    start.mutate("DRY_RUN", {
      onSuccess: (run) => {
        if (follow && run) void navigate({ to: "/xero/sync-log/$runId", params: { runId: run.id } });
      },
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEye size={16} />}
        loading={start.isPending}
        disabled={disabled}
        onClick={look}
      >
        See what a sync would do
      </Button>
      <Refusal error={start.error} />
    </>
  );
}
