import "@mantine/spotlight/styles.css";
import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import type { TablerIcon } from "@tabler/icons-react";
import { type LinkOptions, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { toFailure } from "@/api/problem";
import { IconSearch } from "@/components/icons";
import { HitAction } from "./hit-action";
import { grouped, linkTo } from "./hits";
import { useFind } from "./use-find";

type Screen = { label: string; icon: TablerIcon; link: LinkOptions };
type Props = {
  /** Changes with every wish to open it. */
  opening: number;
  /** The screens that it can jump to. */
  screens: Screen[];
};

/** "Where is it?": finds records and what became of them, and jumps to screens, by typing. */
export default function FindPalette({ opening, screens }: Props) {
  const [query, setQuery] = useState("");
  const typed = query.trim();
  const [text] = useDebouncedValue(typed, 200);
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new wish opens it again
  useEffect(() => spotlight.open(), [opening]);

  const { data, error, isPlaceholderData, isFetching } = useFind(text);
  const settled = text === typed && !isPlaceholderData && !isFetching;
  const hits = typed && data ? data.hits : [];
  const named = screens.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const go = (link: LinkOptions) => {
    spotlight.close();
    void navigate(link);
  };

  // Enter before the answer has come opens its first hit, never one of the question before.
  const [wanted, setWanted] = useState(false);
  const first = settled ? grouped(hits)[0]?.hits[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer fulfils the wish
  useEffect(() => {
    if (!wanted || !settled) return;
    setWanted(false);
    if (first) go(linkTo(first));
  }, [wanted, settled]);

  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer changes what stands first
  useEffect(() => {
    const [head, ...others] = list.current?.querySelectorAll("[data-action]") ?? [];
    for (const other of others) other.removeAttribute("data-selected");
    head?.setAttribute("data-selected", "true");
  }, [data]);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="min(560px, 70dvh)"
      attributes={{ content: { "aria-label": "Where is it?" } }}
    >
      <Spotlight.Search
        aria-label="Invoice number, name, e-mail, amount or screen"
        placeholder="Invoice number, name, e-mail, amount or screen"
        leftSection={<IconSearch size={18} />}
      />
      {typed && data?.understoodAs && (
        <Text size="xs" c="dimmed" px="md" pt={6} role="status">
          {data.understoodAs}
        </Text>
      )}
      <Spotlight.ActionsList ref={list} aria-busy={!settled}>
        {grouped(hits).map(({ label, hits: those }) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {those.map((hit) => (
              <HitAction
                key={`${hit.kind} ${hit.id}`}
                hit={hit}
                stale={!settled}
                onOpen={() => (settled ? go(linkTo(hit)) : setWanted(true))}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {named.length > 0 && (
          <Spotlight.ActionsGroup label="Screens" role="group" aria-label="Screens">
            {named.map(({ label, icon: Icon, link }) => (
              <Spotlight.Action key={label} label={label} leftSection={<Icon size={18} />} onClick={() => go(link)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {error && <Spotlight.Empty>Records could not be searched: {toFailure(error).title}</Spotlight.Empty>}
        {!error && typed && hits.length + named.length === 0 && (
          <Spotlight.Empty>{settled ? <NothingFound typed={typed} /> : "Looking…"}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function NothingFound({ typed }: { typed: string }) {
  return (
    <>
      Nothing found for “{typed}”. Try a part of the number or name, the whole e-mail, or the amount with its cents
      (1,234.50). What changed in Xero since the last sync is not here yet.
    </>
  );
}
