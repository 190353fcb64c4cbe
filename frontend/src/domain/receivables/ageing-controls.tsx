import { NativeSelect } from "@mantine/core";
import { DayField } from "@/components/day-field";
import { dayOf, usualDays } from "@/lib/days";
import { formatDate } from "@/lib/format";
import { readOneOf } from "@/lib/search";
import type { AgeingSearch } from "./ageing-search";

const ANOTHER_DAY = "another";

type Props = {
  search: AgeingSearch;
  onChange: (part: AgeingSearch) => void;
  /** What the server says against the day. */
  dayError?: string | undefined;
};

/** As at which day, by which day of the document, and in which periods. */
export function AgeingControls({ search: { asAt, ageBy, periods }, onChange, dayError }: Props) {
  const today = dayOf(new Date());
  const usual = usualDays(today);
  const isUsual = asAt === undefined || usual.some(({ day }) => day === asAt);
  return (
    <>
      <NativeSelect
        label="As at"
        data={[
          { value: "", label: "Today" },
          ...usual.map(({ label, day }) => ({ value: day, label: `${label}, ${formatDate(day)}` })),
          { value: ANOTHER_DAY, label: "Another day …" },
        ]}
        value={isUsual ? (asAt ?? "") : ANOTHER_DAY}
        error={isUsual && dayError}
        onChange={({ currentTarget: { value } }) =>
          onChange({ asAt: value === ANOTHER_DAY ? today : value || undefined })
        }
      />
      {!isUsual && <DayField label="Day" value={asAt} error={dayError} onDay={(day) => onChange({ asAt: day })} />}
      <NativeSelect
        label="Aged by"
        data={[
          { value: "", label: "Due date" },
          { value: "DOCUMENT_DATE", label: "Document date" },
        ]}
        value={ageBy ?? ""}
        onChange={({ currentTarget }) => onChange({ ageBy: readOneOf(["DOCUMENT_DATE"], currentTarget.value) })}
      />
      <NativeSelect
        label="Periods"
        data={[
          { value: "", label: "30 days" },
          { value: "MONTHS", label: "Months" },
        ]}
        value={periods ?? ""}
        onChange={({ currentTarget }) => onChange({ periods: readOneOf(["MONTHS"], currentTarget.value) })}
      />
    </>
  );
}
