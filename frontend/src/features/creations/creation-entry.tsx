import { Button, Group, List, Stack, Text } from "@mantine/core";
import { Refusal } from "@/components/refusal";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { type Creation, liesAhead } from "@/domain/creations/standings";
import { useCancelCreation } from "@/domain/creations/use-cancel-creation";
import { WhatXeroSaid } from "@/domain/creations/what-xero-said";
import { CustomerLink } from "@/domain/customers/customer-link";
import { formatInstant, formatMoment } from "@/lib/format";
import { DecideLink } from "./decide-link";
import { toldOf } from "./told";

/** One creation: of whom, how it stands and why, what to do; Xero's own words are one click away. */
export function CreationEntry({ creation }: { creation: Creation }) {
  const { customerId, customerKind, customerName, message, problems, changedAt } = creation;
  const { label, tone } = toldOf(creation);
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <CustomerLink id={customerId} kind={customerKind} name={customerName} />
          <StatusBadge tone={tone}>{label}</StatusBadge>
        </Group>
        <Text size="xs" c="dimmed">
          {formatInstant(changedAt)}
        </Text>
      </Group>
      {message && <Text size="sm">{message}</Text>}
      {problems.length > 0 && (
        <List size="sm">
          {problems.map((problem) => (
            <List.Item key={`${problem.field} ${problem.part ?? ""} ${problem.message}`}>{problem.message}</List.Item>
          ))}
        </List>
      )}
      <Text size="xs" c="dimmed">
        {askedBy(creation)}
      </Text>
      <Ways creation={creation} />
    </Stack>
  );
}

function askedBy({ automatic, requestedBy, nextAttemptAt, message }: Creation): string {
  const who = automatic ? `In the background, for ${requestedBy}` : `By ${requestedBy}`;
  // What is put off says so itself, mostly.
  const goesOn = !message && liesAhead(nextAttemptAt, Date.now());
  return goesOn ? `${who} · goes on at ${formatMoment(nextAttemptAt, new Date())}` : who;
}

function Ways({ creation }: { creation: Creation }) {
  const { customerName, state, openInLedgerUrl } = creation;
  const cancel = useCancelCreation(creation);
  const needsPerson = state === "PARKED" || state === "REFUSED";
  const ended = needsPerson || state === "LINKED";
  return (
    <>
      <WhatXeroSaid
        creation={creation}
        beside={
          <>
            {needsPerson && <DecideLink creation={creation} />}
            <OpenInXero url={openInLedgerUrl} what={customerName} />
            {creation.mayCancel && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                loading={cancel.isPending}
                aria-label={`${ended ? "Dismiss" : "Cancel"}: ${customerName}`}
                onClick={() => cancel.mutate()}
              >
                {ended ? "Dismiss" : "Cancel"}
              </Button>
            )}
          </>
        }
      />
      <Refusal error={cancel.error} />
    </>
  );
}
