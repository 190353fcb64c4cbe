import { Text } from "@mantine/core";

/** A dash where a record has no value. */
export function None() {
  return (
    <Text span c="dimmed" inherit>
      –
    </Text>
  );
}
