import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { toFailure } from "@/api/problem";
import type { Choice } from "./agreement";
import { readCustomer } from "./read-customer";

type Props = { label: string; onChoose: (customer: Choice) => void };

/** Looks any customer up by typing; the one that is taken is read with its details. */
export function CustomerSearch({ label, onChoose }: Props) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data, isFetching, error } = api.useQuery(
    "get",
    "/api/customers",
    { params: { query: { q, size: 20 } } },
    { enabled: q !== "", placeholderData: keepPreviousData },
  );
  const read = useMutation({ mutationFn: readCustomer, onSuccess: onChoose });
  const rows = q === "" ? [] : (data?.items ?? []);
  const failure = error ?? read.error;
  return (
    <Select
      label={label}
      placeholder="Type a name or e-mail"
      maw={420}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={null}
      data={rows.map(({ id, name, email }) => ({ value: id, label: email ? `${name} · ${email}` : name }))}
      filter={({ options }) => options}
      nothingFoundMessage={q === "" ? undefined : isFetching ? "Looking…" : "No customer matches"}
      error={failure ? toFailure(failure).title : undefined}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        setTyped("");
        if (row) read.mutate(row);
      }}
    />
  );
}
