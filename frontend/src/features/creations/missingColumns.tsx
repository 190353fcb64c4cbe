import { Checkbox, Group } from "@mantine/core";
import type { components } from "@/api/schema";
import { CustomerLink } from "@/components/CustomerLink";
import type { Column } from "@/components/DataTable";
import { None } from "@/components/None";
import { formatInstant } from "@/lib/format";
import type { Selection } from "./selection";

type MissingCustomer = components["schemas"]["MissingCustomer"];

export function missingColumns({ ticked, tick }: Selection): Column<MissingCustomer>[] {
  return [
    {
      key: "name",
      header: "Customer",
      cell: ({ id, kind, name }) => (
        <Group gap="sm" wrap="nowrap">
          <Checkbox
            aria-label={`Select ${name}`}
            checked={ticked.has(id)}
            onChange={({ currentTarget }) => tick([id], currentTarget.checked)}
          />
          <CustomerLink id={id} kind={kind === "COMPANY" ? "COMPANY" : "INDIVIDUAL"} name={name} />
        </Group>
      ),
    },
    { key: "kind", header: "Kind", cell: ({ kind }) => (kind === "COMPANY" ? "Company" : "Individual") },
    { key: "email", header: "E-mail", cell: ({ email }) => email ?? <None />, absent: ({ email }) => !email },
    { key: "createdAt", header: "Here since", cell: ({ createdAt }) => formatInstant(createdAt) },
  ];
}
