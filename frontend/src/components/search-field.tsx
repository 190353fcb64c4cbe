import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { IconSearch } from "./icons";

type Props = {
  label: string;
  placeholder?: string;
  /** The search in effect, as the address has it. */
  value: string;
  /** Called a moment after the last key. */
  onSearch: (text: string) => void;
};

/** Searches as you type; Escape clears it. */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const search = useDebouncedCallback(onSearch, 200);
  // Follows the address when it changes by other means: the back button, a link, "clear filters".
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value]);
  const change = (next: string) => {
    setText(next);
    search(next.trim());
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={16} />}
      rightSection={text && <CloseButton size="sm" aria-label="Clear the search" onClick={() => change("")} />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && change("")}
    />
  );
}
