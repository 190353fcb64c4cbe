import { Anchor, Button, Code, Collapse, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { components } from "@/api/schema";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { formatInstant } from "@/lib/format";
import { FateOwner, FateRecord } from "./fate-owner";
import { MendButton } from "./mend-button";
import { type Reason, reasonName } from "./reasons";
import { becameOf, recordKinds } from "./words";

type Fate = components["schemas"]["Fate"];
type Props = { fate: Fate /** Asked to show all with the same reason. */; onReason: (reason: Reason) => void };

/** One record that was not imported: which, why, what to do; the original message is one click away. */
export function FateEntry({ fate, onReason }: Props) {
  const { label, tone } = becameOf(fate);
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            <FateRecord fate={fate} />
          </Text>
          <Text span size="sm" c="dimmed">
            {recordKinds[fate.recordKind]}
          </Text>
          <FateOwner fate={fate} />
          <StatusBadge tone={tone}>{label}</StatusBadge>
          {!fate.open && fate.outcome !== "REPAIRED" && <StatusBadge tone="good">Settled since</StatusBadge>}
          <Anchor component="button" type="button" size="xs" onClick={() => onReason(fate.reason)}>
            {reasonName(fate.reason)}
          </Anchor>
        </Group>
        <Text size="xs" c="dimmed">
          {formatInstant(fate.recordedAt)}
        </Text>
      </Group>
      <Text size="sm">{fate.message}</Text>
      <Text size="sm" c="dimmed">
        {fate.field && `Field to correct: ${fate.field}. `}
        {fate.nextStep}
      </Text>
      <Ways fate={fate} />
    </Stack>
  );
}

function Ways({ fate }: { fate: Fate }) {
  const [opened, { toggle }] = useDisclosure();
  return (
    <>
      <Group gap="md">
        {fate.open && <MendButton fate={fate} />}
        {!(fate.open && fate.mendAt === "LEDGER") && <OpenInXero url={fate.openInLedgerUrl} what={fate.recordName} />}
        {fate.raw && (
          <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={toggle}>
            {opened ? "Hide the original" : "Show the original"}
          </Button>
        )}
      </Group>
      {fate.raw && (
        <Collapse expanded={opened}>
          <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {fate.raw}
          </Code>
        </Collapse>
      )}
    </>
  );
}
