import { Group, Stack, Text } from "@mantine/core";
import { AsOf } from "@/components/date-text";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { OpenInXero } from "../connections/open-in-xero";
import { Lines } from "./document-lines";
import { documentKindNames } from "./document-words";
import { Settlements } from "./settlements";
import { useDocument } from "./use-document";

/** One sales document: its lines, how its total comes about, and what was paid or credited. */
export function SalesDocumentDetails({ id }: { id: string }) {
  const { data, error, refetch } = useDocument(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the document" />;
  const { document } = data;
  return (
    <Stack gap="sm" py="xs" mt={{ base: "xs", sm: 0 }}>
      <Lines document={data} />
      {document.kind !== "QUOTE" && <Settlements document={data} />}
      <Group justify="space-between">
        <AsOf instant={data.readAt} />
        <Text component="span" size="sm">
          <OpenInXero
            url={document.openInLedgerUrl}
            what={`${documentKindNames[document.kind].toLowerCase()} ${document.number ?? ""}`.trim()}
          />
        </Text>
      </Group>
    </Stack>
  );
}
