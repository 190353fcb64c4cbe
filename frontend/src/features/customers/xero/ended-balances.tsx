import { List, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { Money } from "@/components/money";
import { formatInstant } from "@/lib/format";

/** What was open when a link ended: history, apart from what is owed. */
export function EndedBalances({ ended }: { ended: components["schemas"]["EndedBalance"][] }) {
  const withSomething = ended.filter(({ open }) => open.length > 0);
  if (withSomething.length === 0) return null;
  return (
    <Stack component="section" gap={4} aria-label="History from ended links">
      <Text size="sm" fw={600}>
        History, not counted as owed
      </Text>
      <List size="sm" listStyleType="none" c="dimmed">
        {withSomething.map(({ connectionId, name, endedAt, open }) => (
          <List.Item key={connectionId}>
            {name}, link ended {formatInstant(endedAt)}: open then{" "}
            {open.map((each, index) => (
              <span key={each.currency}>
                {index > 0 && " and "}
                <Money value={each} />
              </span>
            ))}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
