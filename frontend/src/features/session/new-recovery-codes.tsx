import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { RecoveryCodes } from "./recovery-codes";

/** Makes a new set of recovery codes, after a question. */
export function NewRecoveryCodes({ onMade }: { onMade: () => Promise<void> }) {
  const [asking, { open, close }] = useDisclosure();
  const [codes, setCodes] = useState<readonly string[]>();
  const making = useMutation({
    mutationFn: async () => {
      const { data } = await http.POST("/api/session/second-factor/recovery-codes");
      close();
      setCodes(data?.codes);
      await onMade();
    },
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          making.reset();
          open();
        }}
      >
        New recovery codes
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Make new recovery codes?"
        confirm="Make new codes"
        color="teal"
        busy={making.isPending}
        error={making.error}
        onConfirm={() => making.mutate()}
        onClose={close}
      >
        The codes that you have now stop working. You get ten new ones, shown once.
      </ConfirmDialog>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
    </>
  );
}
