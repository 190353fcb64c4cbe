import { Checkbox, Group, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { AnchorLink } from "@/components/links";
import { None } from "@/components/none";
import { StatusBadge, type Tone } from "@/components/status-badge";
import { CustomerLink } from "@/domain/customers/customer-link";
import { createPage } from "@/domain/customers/pages";
import { formatInstant } from "@/lib/format";
import type { Selection } from "./selection";
import { type CreationState, states } from "./words";

type MissingCustomer = components["schemas"]["MissingCustomer"];
type Tried = MissingCustomer & { lastState: CreationState; lastAt: string };

/** Whether a creation of it came to nothing before: a person looks why, and ticks it alone. */
export const isTried = (customer: MissingCustomer): customer is Tried => customer.lastState !== undefined;

const kindOf = ({ kind }: MissingCustomer) => kind;

/** @param anyTried whether one that is shown was tried before; else nothing is said of that */
export function missingColumns(
  { ticked, tick }: Selection,
  connectionId: string,
  anyTried: boolean,
): Column<MissingCustomer>[] {
  const triedBefore: Column<MissingCustomer> = {
    key: "tried",
    header: "Tried before",
    cell: (customer) =>
      isTried(customer) ? <TriedBefore customer={customer} connectionId={connectionId} /> : <None />,
    absent: (customer) => !isTried(customer),
  };
  return [
    {
      key: "name",
      header: "Customer",
      cell: (customer) => (
        <Group gap="sm" wrap="nowrap">
          <Checkbox
            aria-label={`Select ${customer.name}`}
            checked={ticked.has(customer.id)}
            onChange={({ currentTarget }) => tick([customer.id], currentTarget.checked)}
          />
          <CustomerLink id={customer.id} kind={kindOf(customer)} name={customer.name} />
        </Group>
      ),
    },
    { key: "kind", header: "Kind", cell: ({ kind }) => (kind === "COMPANY" ? "Company" : "Individual") },
    { key: "email", header: "E-mail", cell: ({ email }) => email ?? <None />, absent: ({ email }) => !email },
    ...(anyTried ? [triedBefore] : []),
    { key: "createdAt", header: "Here since", cell: ({ createdAt }) => formatInstant(createdAt) },
  ];
}

type Ending = { label: string; tone: Tone; next: string };

function endingOf(state: CreationState): Ending {
  if (state === "LINKED") return { label: "Unlinked since", tone: "neutral", next: "Link it again" };
  if (state === "PARKED") return { ...states.PARKED, next: "Decide" };
  return { label: "Without success", tone: "bad", next: "See why" };
}

/** How its last creation ended and why, with the way to bring it on. */
function TriedBefore({ customer, connectionId }: { customer: Tried; connectionId: string }) {
  const { id, name, lastState, lastMessage, lastAt } = customer;
  const { label, tone, next } = endingOf(lastState);
  return (
    <Stack gap={2} maw={420} align="flex-start" ta="left">
      <StatusBadge tone={tone}>{label}</StatusBadge>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {lastMessage}
      </Text>
      <Text size="xs" c="dimmed">
        {formatInstant(lastAt)} ·{" "}
        <AnchorLink {...createPage({ id, kind: kindOf(customer) }, connectionId)} aria-label={`${next}: ${name}`}>
          {next}
        </AnchorLink>
      </Text>
    </Stack>
  );
}
