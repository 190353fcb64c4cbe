import { Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FactGrid } from "@/components/fact-grid";
import { AnchorLink } from "@/components/links";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { customerKindOf } from "@/domain/customers/customer-kind";
import { CustomerLink } from "@/domain/customers/customer-link";
import { BalanceCheck } from "@/domain/reconciliation/balance-check";
import { DocumentDifferences } from "@/domain/reconciliation/document-differences";
import { differenceInWords, sealTone, sealWords } from "@/domain/reconciliation/seal-words";
import { formatAmount } from "@/lib/format";

type BalanceDifference = components["schemas"]["BalanceDifference"];

/** Every balance that is not the books', greatest difference first, with its likely causes and what to do. */
export function Differences({ connectionId, currency }: { connectionId: string; currency: string }) {
  const [page, setPage] = useState(1);
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/connections/{id}/reconciliation/differences",
    { params: { path: { id: connectionId }, query: { page, size: 20 } } },
    { placeholderData: keepPreviousData },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the differences" />;
  return (
    <Stack gap="sm" component="section" aria-label="Differences" opacity={isPlaceholderData ? 0.6 : 1}>
      {data.items.map((difference) => (
        <Difference key={difference.seal.ledgerContactId} difference={difference} currency={currency} />
      ))}
      {data.total > data.size && <Pager {...data} onPage={setPage} />}
    </Stack>
  );
}

function Difference({ difference, currency }: { difference: BalanceDifference; currency: string }) {
  const { seal, customerId, customerKind, causes, documents } = difference;
  const whose = customerId ? ({ id: customerId, kind: customerKindOf(customerKind) } as const) : null;
  const raw = (amount: string | undefined) => amount && formatAmount(amount, currency, "raw");
  return (
    <Paper withBorder p="md" component="article" aria-label={seal.partyName}>
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={3}>{whose ? <CustomerLink {...whose} name={seal.partyName} /> : seal.partyName}</Title>
          <StatusBadge tone={sealTone(seal)}>{sealWords(seal, currency, new Date())}</StatusBadge>
        </Group>
        <Text size="sm">{seal.explanation}</Text>
        <FactGrid
          facts={{
            "Balance here": raw(seal.ours),
            "Balance in Xero": raw(seal.books),
            Difference: seal.difference && differenceInWords(seal.difference, currency),
          }}
        />
        {causes.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              What usually causes this
            </Text>
            <List size="sm" type="ordered">
              {causes.map((cause) => (
                <List.Item key={cause}>{cause}</List.Item>
              ))}
            </List>
            <Text size="sm" mt={4}>
              <AnchorLink to="/xero">Sync or re-check on the Overview</AnchorLink>
            </Text>
          </div>
        )}
        <DocumentDifferences label="Documents to look at" documents={documents} whose={whose} />
        <BalanceCheck ledgerContactId={seal.ledgerContactId} name={seal.partyName} currency={currency} whose={whose} />
      </Stack>
    </Paper>
  );
}
