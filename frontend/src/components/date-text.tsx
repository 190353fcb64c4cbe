import { Text } from "@mantine/core";
import { formatDate, formatInstant, formatMoment } from "@/lib/format";
import { None } from "./none";

/** A calendar date, or a dash when there is none. */
export function DateText({ date }: { date: string | null | undefined }) {
  if (!date) return <None />;
  return (
    <time dateTime={date} style={{ whiteSpace: "nowrap" }}>
      {formatDate(date)}
    </time>
  );
}

/** How fresh the figures beside it are: "as of 09:42". The full date and time are in its tooltip. */
export function AsOf({ instant, now = new Date() }: { instant: string; now?: Date }) {
  return (
    <Text span size="sm" c="dimmed">
      as of{" "}
      <time dateTime={instant} title={formatInstant(instant)}>
        {formatMoment(instant, now)}
      </time>
    </Text>
  );
}
