import { Code, Stack, Text } from "@mantine/core";

type Props = {
  /** The accounting system's own words; nothing where it said none. */
  answer?: string | undefined;
  /** By which its staff find that answer. */
  correlationId?: string | undefined;
};

/** What Xero said, word for word, for those who want to look into it. */
export function LedgerAnswer({ answer, correlationId }: Props) {
  return (
    <Stack gap={6}>
      {answer && (
        <Code
          block
          mah={320}
          tabIndex={0}
          style={{ whiteSpace: "pre-wrap", overflow: "auto", overflowWrap: "anywhere" }}
        >
          {answer}
        </Code>
      )}
      {correlationId && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          Correlation id, to quote to Xero’s support: <Code>{correlationId}</Code>
        </Text>
      )}
    </Stack>
  );
}
