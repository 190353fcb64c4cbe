import { Paper, Skeleton, Table } from "@mantine/core";
import type { Column } from "./column";
import classes from "./data-table.module.css";
import { SortHeader } from "./sort-header";

type Columns = Pick<Column<never>, "key" | "header" | "numeric">[];
type Props = { label: string; columns: Columns; narrow: boolean };

const places = Array.from({ length: 10 }, (_, index) => index);

/** The frame of a table, with its head, while the rows are on their way: nothing jumps when they come. */
export function LoadingTable({ label, columns, narrow }: Props) {
  return (
    <div role="status" aria-label={`Loading ${label}`} aria-busy>
      {narrow ? <LoadingCards /> : <LoadingRows columns={columns} />}
    </div>
  );
}

function LoadingRows({ columns }: { columns: Columns }) {
  return (
    <Paper withBorder className={classes.frame ?? ""} aria-hidden>
      <Table verticalSpacing={7} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <SortHeader key={column.key} column={column} sorting={undefined} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => (
            <Table.Tr key={place}>
              <Table.Td colSpan={Math.max(columns.length, 1)}>
                <Skeleton h={22} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function LoadingCards() {
  return (
    <div className={classes.cards} aria-hidden>
      {places.map((place) => (
        <Skeleton key={place} h={160} />
      ))}
    </div>
  );
}
