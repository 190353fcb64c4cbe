import { Radio, Stack, TextInput } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";

/** How far back sales are read. */
export function HistoryField({ history, from }: { history: GetInputPropsReturnType; from: GetInputPropsReturnType }) {
  return (
    <>
      <Radio.Group label="Sales history" {...history}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label="All of it" />
          <Radio value="from" label="From a day on" description="Older documents are read too while they are open." />
        </Stack>
      </Radio.Group>
      {history.value === "from" && <TextInput type="date" label="Read sales from" maw={200} withAsterisk {...from} />}
    </>
  );
}
