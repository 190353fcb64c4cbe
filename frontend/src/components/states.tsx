import { Button, Center, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { ComponentType, ReactNode } from "react";
import { toFailure } from "@/api/problem";
import { IconAlertTriangle, IconRefresh, IconSearch } from "./icons";

type MessageProps = {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  color?: string;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  role?: "alert" | "status";
  /** It stands in place of a whole page, so its title is the page's. */
  page?: boolean;
};

function Message({ icon: Icon, color = "gray", title, children, action, role, page = false }: MessageProps) {
  return (
    <Center py="xl" px="md" {...(role && { role })}>
      <Stack align="center" gap="xs" maw={440} ta="center">
        <ThemeIcon size={48} radius="xl" variant="light" color={color}>
          <Icon size={24} stroke={1.6} />
        </ThemeIcon>
        <Title order={page ? 1 : 2} size="h2">
          {title}
        </Title>
        {children && (
          <Text component="div" c="dimmed" size="sm">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}

/** Nothing to show: says why and what to do next. */
export function EmptyState({
  icon = IconSearch,
  ...rest
}: Omit<MessageProps, "icon" | "role" | "color"> & Partial<Pick<MessageProps, "icon">>) {
  return <Message icon={icon} role="status" {...rest} />;
}

/** A load that failed: what happened, what to do, and a way to try again. */
export function ErrorState({ error, onRetry, page = false }: { error: unknown; onRetry?: () => void; page?: boolean }) {
  const { title, next } = toFailure(error);
  const retry = onRetry && (
    <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <Message icon={IconAlertTriangle} color="red" title={title} action={retry} role="alert" page={page}>
      {next}
    </Message>
  );
}
