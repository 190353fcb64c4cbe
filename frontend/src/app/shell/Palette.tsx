import "@mantine/spotlight/styles.css";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useIsAdmin } from "@/api/session";
import { IconSearch } from "@/components/icons";
import { navigationFor } from "./navigation";

/** Jumps to screens by typing. @param opening changes with every wish to open it. */
export default function Palette({ opening }: { opening: number }) {
  const [query, setQuery] = useState("");
  const isAdmin = useIsAdmin();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new wish opens it again
  useEffect(() => spotlight.open(), [opening]);

  const screens = navigationFor(isAdmin)
    .flatMap((group) => group.entries)
    .filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      attributes={{ content: { "aria-label": "Find" } }}
    >
      <Spotlight.Search placeholder="Find a customer or a screen" leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        <Spotlight.ActionsGroup label="Screens">
          {screens.map(({ label, icon: Icon, link }) => (
            <Spotlight.Action
              key={label}
              label={label}
              leftSection={<Icon size={18} />}
              onClick={() => void navigate(link)}
            />
          ))}
        </Spotlight.ActionsGroup>
        {screens.length === 0 && <Spotlight.Empty>Nothing found. Try another spelling.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
