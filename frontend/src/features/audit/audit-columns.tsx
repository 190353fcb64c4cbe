import { Button, Text } from "@mantine/core";
import type { Column } from "@/components/column";
import { None } from "@/components/none";
import { formatInstant } from "@/lib/format";
import { actions } from "./actions";
import type { AuditEvent } from "./audit-search";
import { Changes } from "./change-list";
import { changesOf, customerIn } from "./changes";
import { SubjectLink } from "./subject-link";

const hasAnswer = ({ answer, correlationId }: AuditEvent) => Boolean(answer ?? correlationId);

/** @param opened the event whose answer of the books is shown */
export function auditColumns(
  opened: string | undefined,
  onOpen: (id: string | undefined) => void,
): Column<AuditEvent>[] {
  return [
    {
      key: "occurredAt",
      header: "When",
      cell: ({ occurredAt }) => (
        <Text span inherit fw={500} style={{ whiteSpace: "nowrap" }}>
          {formatInstant(occurredAt)}
        </Text>
      ),
    },
    {
      key: "actor",
      header: "Who",
      cell: ({ actorName, address }) => (
        <>
          {actorName}
          {address && (
            <Text size="xs" c="dimmed">
              from {address}
            </Text>
          )}
        </>
      ),
    },
    { key: "action", header: "What", cell: ({ action }) => actions[action].label },
    { key: "subject", header: "To what", cell: (event) => <SubjectLink event={event} /> },
    {
      key: "changes",
      header: "Before → after",
      cell: (event) => <Changes event={event} />,
      absent: (event) => changesOf(event).length === 0 && !customerIn(event),
    },
    {
      key: "answer",
      header: "Xero’s answer",
      absent: (event) => !hasAnswer(event),
      cell: (event) =>
        hasAnswer(event) ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={opened === event.id}
            onClick={() => onOpen(opened === event.id ? undefined : event.id)}
          >
            {opened === event.id ? "Hide" : "Show"}
          </Button>
        ) : (
          <None />
        ),
    },
  ];
}
