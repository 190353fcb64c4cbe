import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { toFailure } from "@/api/problem";
import { useIsAdmin } from "@/api/session";
import { IconBuilding, IconSearch, IconUser } from "@/components/icons";
import { navigationFor } from "./navigation";

/** Finds customers and jumps to screens by typing. @param opening changes with every wish to open it. */
export default function Palette({ opening }: { opening: number }) {
  const [query, setQuery] = useState("");
  const [text] = useDebouncedValue(query.trim(), 150);
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new wish opens it again
  useEffect(() => spotlight.open(), [opening]);

  const screens = useScreens(query);
  const { data, error } = api.useQuery(
    "get",
    "/api/customers",
    { params: { query: { q: text, size: 8 } } },
    { enabled: text !== "", placeholderData: keepPreviousData },
  );
  const customers = query.trim() ? (data?.items ?? []) : [];
  // Enter opens the first hit, also when the customers arrive after the last key.
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer changes what stands first
  useEffect(() => {
    const [first, ...others] = list.current?.querySelectorAll("[data-action]") ?? [];
    for (const other of others) other.removeAttribute("data-selected");
    first?.setAttribute("data-selected", "true");
  }, [data]);
  const nothing = customers.length + screens.length === 0;

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      attributes={{ content: { "aria-label": "Find" } }}
    >
      <Spotlight.Search
        aria-label="Find a customer or a screen"
        placeholder="Find a customer or a screen"
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList ref={list}>
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label="Customers">
            {customers.map(({ id, kind, name, email }) => (
              <Spotlight.Action
                key={id}
                label={name}
                {...(email && { description: email })}
                leftSection={kind === "COMPANY" ? <IconBuilding size={18} /> : <IconUser size={18} />}
                onClick={() =>
                  void (kind === "COMPANY"
                    ? navigate({ to: "/companies/$companyId", params: { companyId: id } })
                    : navigate({ to: "/contacts/$contactId", params: { contactId: id } }))
                }
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {screens.length > 0 && (
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
        )}
        {error && <Spotlight.Empty>Customers could not be searched: {toFailure(error).title}</Spotlight.Empty>}
        {nothing && !error && <Spotlight.Empty>Nothing found. Try another spelling.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The screens whose name holds what was typed. */
function useScreens(query: string) {
  const isAdmin = useIsAdmin();
  return navigationFor(isAdmin)
    .flatMap((group) => group.entries)
    .filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
}
