import { Button, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "./icons";

type Props = {
  label: string;
  value: string;
  /** The text is longer than a line. */
  long?: boolean;
};

/** Text to take away: it can be marked with one click and copied with one button. */
export function CopyField({ label, value, long = false }: Props) {
  const clipboard = useClipboard();
  const field = {
    label,
    value,
    readOnly: true,
    spellCheck: false,
    styles: { input: { fontFamily: "var(--mantine-font-family-monospace)", wordBreak: "break-all" } },
    onFocus: (event: { currentTarget: { select: () => void } }) => event.currentTarget.select(),
  } as const;
  return (
    <Stack gap={6}>
      {long ? <Textarea {...field} autosize minRows={2} /> : <TextInput {...field} />}
      <Button
        variant="default"
        size="xs"
        leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? "Copied" : `Copy the ${label.toLowerCase()}`}
      </Button>
      {clipboard.error && (
        <Text size="sm" role="alert">
          This browser does not let the page copy. Click into the field above, which marks it all, and copy it with the
          keyboard.
        </Text>
      )}
    </Stack>
  );
}
