import { Radio, Stack } from "@mantine/core";
import type { ComponentProps } from "react";

type Choice = { value: string; label: string; description: string };
type Props = Omit<ComponentProps<typeof Radio.Group>, "children"> & { choices: readonly Choice[] };

/** One of a few choices, each with a sentence that says what it means. */
export function ChoiceField({ choices, ...group }: Props) {
  return (
    <Radio.Group {...group}>
      <Stack gap="xs" mt="xs">
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
