import { ActionIcon, Group, Text } from "@mantine/core";
import { formatCount } from "@/lib/format";
import { IconChevronLeft, IconChevronRight } from "./icons";

type Props = {
  /** The page as the API counts it, from 1. */
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
  /** Tells it from another pager of the same page. */
  label?: string;
};

/** "26–50 of 240" with the way to the pages before and after. */
export function Pager({ page, size, total, onPage, label = "Pages" }: Props) {
  if (total === 0) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <Group component="nav" justify="flex-end" gap="xs" mt="xs" aria-label={label}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {formatCount(first)}–{formatCount(last)} of {formatCount(total)}
      </Text>
      <ActionIcon variant="default" aria-label="Previous page" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Next page" disabled={last >= total} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
