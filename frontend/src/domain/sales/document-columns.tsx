import { Text, UnstyledButton } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DateText } from "@/components/date-text";
import { IconChevronDown, IconChevronRight } from "@/components/icons";
import { isNothing, Money } from "@/components/money";
import { StatusBadge } from "@/components/status-badge";
import { formatInstant } from "@/lib/format";
import { documentKindNames, standings } from "./document-words";

type SalesDocumentRow = components["schemas"]["SalesDocumentRow"];
type Opening = { opened: string | undefined; onToggle: (id: string) => void };

/** The columns of a list of sales documents; the first opens a document in place. */
export function salesDocumentColumns(opening: Opening): Column<SalesDocumentRow>[] {
  return [
    ...factsOf(opening, "Due"),
    {
      key: "open",
      header: "Still open",
      numeric: true,
      absent: ({ open }) => isNothing(open),
      cell: ({ open }) => <Money value={open} dashZero />,
    },
  ];
}

/** The columns of a list of quotes: they expire, and nothing of them is ever open. */
export function quoteColumns(opening: Opening): Column<SalesDocumentRow>[] {
  return factsOf(opening, "Expires");
}

function factsOf({ opened, onToggle }: Opening, until: "Due" | "Expires"): Column<SalesDocumentRow>[] {
  return [
    {
      key: "number",
      header: "Document",
      cell: ({ id, kind, number, reference }) => {
        const Chevron = id === opened ? IconChevronDown : IconChevronRight;
        return (
          <UnstyledButton
            onClick={() => onToggle(id)}
            aria-expanded={id === opened}
            fz="inherit"
            style={{ whiteSpace: "nowrap" }}
          >
            <Chevron size={16} aria-hidden style={{ verticalAlign: -3 }} />{" "}
            <Text span inherit fw={500} c="var(--mantine-color-anchor)">
              {number || documentKindNames[kind]}
            </Text>
            {number && (
              <Text span inherit c="dimmed">
                {" "}
                {documentKindNames[kind]}
              </Text>
            )}
            {reference && (
              <Text
                component="span"
                display="block"
                size="xs"
                c="dimmed"
                pl={20}
                maw="16rem"
                style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}
              >
                {reference}
              </Text>
            )}
          </UnstyledButton>
        );
      },
    },
    { key: "date", header: "Date", numeric: true, cell: ({ date }) => <DateText date={date} /> },
    {
      key: "dueDate",
      header: until,
      numeric: true,
      absent: ({ dueDate }) => !dueDate,
      cell: ({ dueDate }) => <DateText date={dueDate} />,
    },
    { key: "standing", header: "State", cell: (row) => <Standing {...row} /> },
    { key: "total", header: "Total incl. tax", numeric: true, cell: ({ total }) => <Money value={total} /> },
  ];
}

type StandingProps = Pick<SalesDocumentRow, "standing" | "daysOverdue" | "linkEndedAt">;

function Standing({ standing, daysOverdue, linkEndedAt }: StandingProps) {
  const { label, tone } = standings[standing];
  const days = daysOverdue === 1 ? "1 day" : `${daysOverdue} days`;
  return (
    <>
      <StatusBadge tone={tone}>{standing === "OVERDUE" && daysOverdue ? `${label} ${days}` : label}</StatusBadge>
      {linkEndedAt && (
        <Text component="span" display="block" size="xs" c="dimmed">
          Link ended {formatInstant(linkEndedAt)}
        </Text>
      )}
    </>
  );
}
