import { Button, Collapse, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { LedgerAnswer } from "../LedgerAnswer";
import type { Creation } from "./standings";

/** Xero's own words and the id by which its staff find them; one click away, nothing where it said nothing. */
export function WhatXeroSaid({ creation: { answer, correlationId } }: { creation: Creation }) {
  const [opened, { toggle }] = useDisclosure();
  if (!answer && !correlationId) return null;
  return (
    <Stack gap={4} align="flex-start">
      <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={toggle}>
        {opened ? "Hide what Xero said" : "What Xero said"}
      </Button>
      <Collapse expanded={opened}>
        <LedgerAnswer answer={answer} correlationId={correlationId} />
      </Collapse>
    </Stack>
  );
}
