import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { IconRefresh } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { StatusBadge } from "@/components/status-badge";
import { formatCount } from "@/lib/format";
import { DocumentDifferences, type Whose } from "./document-differences";
import { sealTone, sealWords } from "./seal-words";

type Props = {
  ledgerContactId: string;
  name: string;
  /** Whose decimals are used. */
  currency: string;
  whose: Whose;
};

/** Asks Xero for the open documents of one party and holds them against ours, document by document. */
export function BalanceCheck({ ledgerContactId, name, currency, whose }: Props) {
  const queryClient = useQueryClient();
  const check = api.useMutation("post", "/api/ledger-contacts/{id}/balance-check", {
    // The balance is sealed anew, wherever it is shown.
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "get" }),
  });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={14} />}
          loading={check.isPending}
          aria-label={`Ask Xero now about ${name}`}
          onClick={() => check.mutate({ params: { path: { id: ledgerContactId } } })}
        >
          Ask Xero now
        </Button>
        {!check.data && (
          <Text size="xs" c="dimmed">
            Reads this customer’s open documents in Xero, with one or two calls. Changes nothing there.
          </Text>
        )}
      </Group>
      <Refusal error={check.error} />
      {check.data && <Result result={check.data} currency={currency} whose={whose} />}
    </Stack>
  );
}

type ResultProps = { result: components["schemas"]["BalanceCheck"]; currency: string; whose: Whose };

function Result({ result: { seal, documentsCompared, documents }, currency, whose }: ResultProps) {
  const compared = documentsCompared === 1 ? "1 open document" : `${formatCount(documentsCompared)} open documents`;
  const differing = ["none differs", "1 differs"][documents.length] ?? `${formatCount(documents.length)} differ`;
  return (
    <Stack gap="xs" role="status">
      <Group gap="sm">
        <StatusBadge tone={sealTone(seal)}>{sealWords(seal, currency, new Date())}</StatusBadge>
        <Text size="sm">
          {compared} compared, {differing}.
        </Text>
      </Group>
      {documents.length === 0 && <Text size="sm">{seal.explanation}</Text>}
      <DocumentDifferences label="Documents that differ" documents={documents} whose={whose} />
    </Stack>
  );
}
