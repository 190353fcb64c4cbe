import { Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@/components/icons";
import type { Problem } from "./creation";
import { fieldLabel } from "./draft-rows";
import { Mend } from "./mend";

type Props = { problem: Problem; back: string /** Where it does not stand beside its field. */; named?: boolean };

/** What Xero would refuse, why, and the way to mend it. */
export function ProblemLine({ problem, back, named = false }: Props) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Text size="sm" c="var(--mantine-color-error)" style={{ overflowWrap: "anywhere" }}>
        <IconAlertTriangle size={15} aria-hidden style={{ verticalAlign: -2 }} />{" "}
        {named && <b>{fieldLabel(problem.field)}: </b>}
        {problem.message}
      </Text>
      <Mend problem={problem} back={back} />
    </Group>
  );
}
