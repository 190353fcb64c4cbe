import { Button, Collapse, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { LedgerAnswer } from "./ledger-answer";
import type { Creation } from "./standings";

type Props = { creation: Creation /** Other things to do, before it. */; beside?: ReactNode };

/** Xero's own words and the id by which its staff find them; one click away, nothing where it said nothing. */
export function WhatXeroSaid({ creation: { answer, correlationId }, beside }: Props) {
  const [opened, { toggle }] = useDisclosure();
  const said = Boolean(answer || correlationId);
  if (!said && !beside) return null;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        {beside}
        {said && (
          <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={toggle}>
            {opened ? "Hide what Xero said" : "What Xero said"}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened}>
        <LedgerAnswer answer={answer} correlationId={correlationId} />
      </Collapse>
    </Stack>
  );
}
