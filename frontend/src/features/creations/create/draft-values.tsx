import { NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { None } from "@/components/none";
import classes from "./create.module.css";
import type { Preview } from "./creation";
import { type DraftRow, draftGroups } from "./draft-rows";
import { ProblemLine } from "./problem-line";
import { ValueSource } from "./value-source";

type Props = {
  preview: Preview;
  /** Where the edit forms lead back to. */
  back: string;
  currency: string | undefined;
  onCurrency: (currency: string | undefined) => void;
};

/** What will be sent, each value with where it comes from and with what Xero would refuse of it. */
export function DraftValues({ preview: { draft, currencies }, back, currency, onCurrency }: Props) {
  const usual = draft.values.find(({ field }) => field === "CURRENCY")?.value ?? currencies[0];
  const choice = currencies.length > 1 && (
    <NativeSelect
      size="xs"
      aria-label="Currency of its documents"
      data={currencies}
      value={currency ?? usual ?? ""}
      onChange={({ currentTarget: { value } }) => onCurrency(value === usual ? undefined : value)}
    />
  );
  return (
    <Paper withBorder p="md" component="section" aria-label="What will be sent">
      <Stack gap="md">
        {draftGroups(draft).map(({ title, rows }) => (
          <div key={title}>
            <Title order={3} size="sm" mb={4}>
              {title}
            </Title>
            <dl className={classes.values}>
              {rows.map((row) => (
                <Row key={`${row.field} ${row.value?.value ?? ""} ${row.value?.source.id ?? ""}`} row={row} back={back}>
                  {row.field === "CURRENCY" && choice}
                </Row>
              ))}
            </dl>
          </div>
        ))}
        {draft.notes.map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {note}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

type RowProps = {
  row: DraftRow;
  back: string /** In place of the value, where it can be chosen. */;
  children: React.ReactNode;
};

function Row({ row: { label, value, problems }, back, children }: RowProps) {
  return (
    <div data-problem={problems.length > 0 || undefined}>
      <dt>{label}</dt>
      <dd>
        <div className={classes.value}>
          <span>{children || value?.value || <None />}</span>
          {value && <ValueSource source={value.source} />}
        </div>
        {problems.map((problem) => (
          <ProblemLine key={`${problem.part} ${problem.message}`} problem={problem} back={back} />
        ))}
      </dd>
    </div>
  );
}
