import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { readDate } from "@/lib/search";

type Props = {
  label: string;
  value: string | undefined;
  error?: string | undefined;
  /** Called with a whole date, and with nothing when the field is left empty. */
  onDay: (day: string | undefined) => void;
};

/** A calendar date; a year that is still being typed (0002) asks for nothing. */
export function DayField({ label, value, error, onDay }: Props) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const change = (typed: string) => {
    setText(typed);
    if (readDate(typed) && typed >= "1900") onDay(typed);
  };
  return (
    <TextInput
      type="date"
      label={label}
      value={text}
      error={error}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={() => text === "" && value !== undefined && onDay(undefined)}
    />
  );
}
