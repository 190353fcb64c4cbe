import { CloseButton, Group, Paper, Text } from "@mantine/core";
import { DateText } from "@/components/date-text";
import { SalesDocumentDetails } from "@/domain/sales/document-details";
import { documentKindNames } from "@/domain/sales/document-words";
import { useDocument } from "@/domain/sales/use-document";

/** The document that a link leads to, when it stands on another page of the history. */
export function PinnedDocument({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useDocument(id);
  const name = data && [documentKindNames[data.document.kind], data.document.number].filter(Boolean).join(" ");
  return (
    <Paper withBorder p="md" mb="sm" component="section" aria-label={name ?? "Document"}>
      <Group justify="space-between">
        <Text fw={600}>
          {name ?? "Document"} {data && <DateText date={data.document.date} />}
        </Text>
        <CloseButton aria-label="Close the document" onClick={onClose} />
      </Group>
      <SalesDocumentDetails id={id} />
    </Paper>
  );
}
