import { Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode, Ref } from "react";

type Props = {
  /** Undefined while it is on its way: its place is kept. */
  title: string | undefined;
  /** By which the title takes the focus, on a page whose title tells what has just happened. */
  titleRef?: Ref<HTMLHeadingElement> | undefined;
  /** One line under the title. */
  note?: ReactNode;
  /** Small marks beside the title. */
  badges?: ReactNode;
  /** Buttons on the right; the first is the main one. */
  actions?: ReactNode;
};

/** The head of every page; also names the browser's tab. */
export function PageHeader({ title, titleRef, note, badges, actions }: Props) {
  useDocumentTitle(title ? `${title} · Ledgerlink` : "Ledgerlink");
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md">
      <Stack gap={2} miw={0} flex="1 1 240px">
        <Group gap="sm">
          <Title ref={titleRef} {...(titleRef && { tabIndex: -1 })} order={1} style={{ overflowWrap: "anywhere" }}>
            {title ?? <Skeleton component="span" display="inline-block" h="0.8em" w={240} aria-label="Loading" />}
          </Title>
          {badges}
        </Group>
        {note && (
          <Text component="div" c="dimmed" size="sm">
            {note}
          </Text>
        )}
      </Stack>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
