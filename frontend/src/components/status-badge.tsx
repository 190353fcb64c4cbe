import { Badge } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from "./icons";

/** What a state means for the reader; each has its own icon, so that colour is never the only sign. */
export type Tone = "good" | "waiting" | "attention" | "bad" | "neutral";

const tones: Record<Tone, { color: string; icon: TablerIcon }> = {
  good: { color: "teal", icon: IconCircleCheck },
  waiting: { color: "blue", icon: IconClock },
  attention: { color: "orange", icon: IconAlertCircle },
  bad: { color: "red", icon: IconAlertTriangle },
  neutral: { color: "gray", icon: IconInfoCircle },
};

/** A state in one or two words, with an icon. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const { color, icon: Icon } = tones[tone];
  return (
    <Badge
      variant="light"
      color={color}
      tt="none"
      fw={500}
      radius="sm"
      miw="max-content"
      leftSection={<Icon size={13} aria-hidden />}
    >
      {children}
    </Badge>
  );
}
