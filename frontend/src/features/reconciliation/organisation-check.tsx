import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useIsAdmin } from "@/api/session";
import { FactGrid } from "@/components/fact-grid";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { organisationWords } from "@/domain/reconciliation/organisation-words";
import { sealTone } from "@/domain/reconciliation/seal-words";
import { formatAmount, formatCount, formatInstant } from "@/lib/format";
import { CheckNow } from "./check-now";
import { Differences } from "./differences";
import { TotalsByAge } from "./totals-by-age";

/** One organisation: whether its balances are the books', the counts and sums, and what differs. */
export function OrganisationCheck({ connection }: { connection: Connection }) {
  const isAdmin = useIsAdmin();
  const { data, error, refetch } = api.useQuery("get", "/api/connections/{id}/reconciliation", {
    params: { path: { id: connection.id } },
  });
  const name = connectionName(connection);
  const currency = connection.organisation?.baseCurrency;
  return (
    <Stack gap="sm" component="section" aria-label={name}>
      <Paper withBorder p="md">
        <Stack gap="md">
          <Group justify="space-between" align="flex-start" gap="sm">
            <Group gap="sm">
              <Title order={2}>{name}</Title>
              {data && <StatusBadge tone={sealTone(data)}>{organisationWords(data, new Date())}</StatusBadge>}
            </Group>
            {isAdmin && connection.state === "CONNECTED" && <CheckNow connectionId={connection.id} />}
          </Group>
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <PanelLoading label={`the comparison of ${name}`} />}
          {data && <Result reconciliation={data} currency={currency} />}
        </Stack>
      </Paper>
      {data && currency && data.differing + data.notComparable > 0 && (
        <Differences connectionId={connection.id} currency={currency} />
      )}
      {data && <TotalsByAge totals={data.totals} />}
    </Stack>
  );
}

type ResultProps = { reconciliation: components["schemas"]["Reconciliation"]; currency: string | undefined };

function Result({ reconciliation, currency }: ResultProps) {
  const { explanation, checkedAt, compared, matching, differing, notComparable, ours, books, totals } = reconciliation;
  return (
    <>
      <Text size="sm">{explanation}</Text>
      {checkedAt && currency && (
        <FactGrid
          facts={{
            Checked: formatInstant(checkedAt),
            "Balances compared": formatCount(compared),
            Matching: formatCount(matching),
            Differing: formatCount(differing),
            "Not comparable": formatCount(notComparable),
            "All balances here": formatAmount(ours, currency, "raw"),
            "All balances in Xero": formatAmount(books, currency, "raw"),
          }}
        />
      )}
      {checkedAt && totals.length > 1 && (
        <Text size="xs" c="dimmed">
          Xero adds the balances of all currencies as plain figures; the two sums here do the same, to be comparable.
        </Text>
      )}
    </>
  );
}
