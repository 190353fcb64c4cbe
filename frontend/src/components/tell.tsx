import { Button, Group, Text } from "@mantine/core";
import { toFailure } from "@/api/problem";

/** Says what was decided, with the way back. */
export async function tellDecided(words: string, onUndo: () => void): Promise<void> {
  const { notifications } = await import("@mantine/notifications");
  const id = notifications.show({
    color: "teal",
    autoClose: 10_000,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {words}.
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}

export async function tellUndone(words: string): Promise<void> {
  const { notifications } = await import("@mantine/notifications");
  notifications.show({ color: "teal", title: "Taken back", message: `No longer so: ${words}.` });
}

/** Says why nothing was decided, or taken back. */
export async function tellRefused(error: unknown): Promise<void> {
  const { notifications } = await import("@mantine/notifications");
  const { title, next } = toFailure(error);
  notifications.show({ color: "red", title, message: next, autoClose: 15_000 });
}
