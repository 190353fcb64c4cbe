import { Stack, Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { DataTable } from "@/components/data-table";
import { SidePanel } from "@/components/dialog";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { connectionName, joined, useConnections } from "@/domain/connections/connections";
import { periodName } from "@/domain/receivables/ageing-words";
import { formatCount, formatDate } from "@/lib/format";
import { openDocumentColumns } from "./open-document-columns";
import { type ReceivablesSearch, toDocumentsQuery } from "./receivables-search";

type Props = {
  search: ReceivablesSearch;
  receivables: components["schemas"]["Receivables"] | undefined;
  onClose: () => void;
};

/** The open documents behind a figure of the aged table. */
export function OpenDocuments({ search, receivables, onClose }: Props) {
  const { of: currency, customer, party } = search;
  const row = receivables?.items.find(
    ({ customerId, ledgerContactId }) => (customer && customerId === customer) || (party && ledgerContactId === party),
  );
  const whose = customer || party ? (row?.name ?? "One customer") : "All customers";
  const what = `${whose}, ${currency}: ${periodName(search.part ?? "BALANCE", search.ageBy).toLowerCase()}`;
  return (
    <SidePanel opened={currency !== undefined} onClose={onClose} title={what}>
      {currency && <Documents key={JSON.stringify(toDocumentsQuery(search))} search={search} />}
    </SidePanel>
  );
}

function Documents({ search }: { search: ReceivablesSearch }) {
  const [page, setPage] = useState(1);
  const connections = joined(useConnections().data);
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/receivables/documents",
    { params: { query: { ...toDocumentsQuery(search), page, size: 50 } } },
    { placeholderData: keepPreviousData },
  );
  const columns = openDocumentColumns({
    withCustomer: !search.customer && !search.party,
    ...(connections.length > 1 && {
      organisations: Object.fromEntries(connections.map((each) => [each.id, connectionName(each)])),
    }),
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {data ? `${formatCount(data.total)} open ${data.total === 1 ? "document" : "documents"}` : "Open documents"}
        {search.asAt ? ` as at ${formatDate(search.asAt)}` : ""}, tax included; credits are negative.
      </Text>
      <DataTable
        label="Open documents"
        columns={columns}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={
          <EmptyState title="Nothing is open here">Something changed in Xero since the table was read.</EmptyState>
        }
      />
      {data && data.total > data.size && <Pager {...data} label="Pages of documents" onPage={setPage} />}
    </Stack>
  );
}
