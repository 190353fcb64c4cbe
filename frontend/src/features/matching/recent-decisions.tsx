import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { formatMoment } from "@/lib/format";
import type { Made } from "./decisions";
import classes from "./matching.module.css";

type Props = { made: Made[]; busy: boolean; onUndo: (made: Made) => void };

/** What was decided in this visit, each with the way back. */
export function RecentDecisions({ made, busy, onUndo }: Props) {
  if (made.length === 0) return null;
  return (
    <Paper withBorder mt="lg" component="section" aria-label="Decided in this visit">
      <Title order={2} size="h3" px="md" pt="sm">
        Decided in this visit
      </Title>
      <ul className={classes.made}>
        {made.map((one) => (
          <Group component="li" key={one.decision.id} justify="space-between" gap="sm" wrap="nowrap">
            <Text size="sm" td={one.decision.undone ? "line-through" : undefined} style={{ overflowWrap: "anywhere" }}>
              {one.words}
            </Text>
            <Group gap="sm" wrap="nowrap">
              <Text size="xs" c="dimmed">
                {formatMoment(one.decision.decidedAt, new Date())}
              </Text>
              {one.decision.undone ? (
                <Text size="sm" c="dimmed">
                  Taken back
                </Text>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  aria-label={`Undo: ${one.words}`}
                  onClick={() => onUndo(one)}
                >
                  Undo
                </Button>
              )}
            </Group>
          </Group>
        ))}
      </ul>
    </Paper>
  );
}
