import { Group, Stack, Text } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { DateText } from "@/components/date-text";
import { formatAmount } from "@/lib/format";
import { hitIcons } from "./hits";
import type { Hit } from "./use-find";

type Props = { hit: Hit /** It answers an earlier question. */; stale: boolean; onOpen: () => void };

/** One record that was found: what it is, how it stands, its amount and date. */
export function HitAction({ hit: { kind, title, detail, amount, date }, stale, onOpen }: Props) {
  const Icon = hitIcons[kind];
  return (
    <Spotlight.Action closeSpotlightOnTrigger={false} onClick={onOpen} opacity={stale ? 0.6 : 1}>
      <Group gap="sm" wrap="nowrap" w="100%">
        <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Stack gap={0} flex={1} miw={0}>
          <Text span size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
            {title}
          </Text>
          <Text span size="xs" style={{ overflowWrap: "anywhere" }}>
            {detail}
          </Text>
        </Stack>
        {(amount || date) && (
          <Stack gap={0} align="flex-end" style={{ flexShrink: 0 }}>
            {amount && (
              <Text span size="sm">
                {amount.currency} {formatAmount(amount.amount, amount.currency)}
              </Text>
            )}
            {date && (
              <Text span size="xs">
                <DateText date={date} />
              </Text>
            )}
          </Stack>
        )}
      </Group>
    </Spotlight.Action>
  );
}
