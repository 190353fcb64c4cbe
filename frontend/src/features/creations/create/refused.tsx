import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import type { Creation } from "@/domain/creations/standings";
import { WhatXeroSaid } from "@/domain/creations/what-xero-said";
import { pageOf, type WhosePage } from "@/domain/customers/pages";
import { formatInstant } from "@/lib/format";
import { ProblemLine } from "./problem-line";

type Props = { page: WhosePage; creation: Creation; back: string; onReview: () => void };

/** The second step when it failed: why, what to mend, Xero's own words, and the way to try again. */
export function Refused({ page, creation, back, onReview }: Props) {
  const { customerName, message, problems, changedAt, requestedBy, openInLedgerUrl } = creation;
  return (
    <Stack gap="md">
      <Alert
        color="red"
        icon={<IconAlertTriangle size={20} />}
        title={message ?? "Xero did not take it. Nothing was created."}
      >
        <Stack gap="xs">
          {problems.map((problem) => (
            <ProblemLine
              key={`${problem.field} ${problem.part} ${problem.message}`}
              problem={problem}
              back={back}
              named
            />
          ))}
          <Text size="sm" c="dimmed">
            Tried {formatInstant(changedAt)}, asked for by {requestedBy}.
          </Text>
        </Stack>
      </Alert>
      <WhatXeroSaid
        creation={creation}
        beside={openInLedgerUrl && <OpenInXero url={openInLedgerUrl} what={customerName} />}
      />
      <Group gap="sm">
        <Button variant={problems.length > 0 ? "default" : "filled"} onClick={onReview}>
          Try again
        </Button>
        <ButtonLink {...pageOf(page)} variant="default">
          Back to the customer
        </ButtonLink>
        <Text size="sm" c="dimmed">
          You see first what will be sent.
        </Text>
      </Group>
    </Stack>
  );
}
