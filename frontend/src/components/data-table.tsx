import { Paper, Table } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { Column, Sorting } from "./column";
import classes from "./data-table.module.css";
import { Cards } from "./data-table-cards";
import { LoadingTable } from "./data-table-loading";
import { SortHeader } from "./sort-header";
import { ErrorState } from "./states";

type Props<Row> = {
  /** Names the table for those who cannot see it. */
  label: string;
  /** The first column names the record: the head of its card on narrow screens. */
  columns: Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row, index: number) => string;
  /** What went wrong while loading; rows already shown stay. */
  error?: unknown;
  onRetry?: () => void;
  /** Shown in place of an empty list. */
  empty: ReactNode;
  sorting?: Sorting;
  /** Shown under a row, over the full width; null keeps it closed. */
  detail?: (row: Row) => ReactNode;
  /** Rows on screen belong to an earlier question: an answer is on its way. */
  stale?: boolean;
  /** Sums over all pages, shown before the rows. */
  totals?: readonly Row[];
  /** Keeps the head in sight: the table scrolls in a frame that is no taller than the screen. */
  tall?: boolean;
};

/** A list of records with its loading, failed and empty state; a table on wide screens, cards under 600 px. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, error, onRetry, empty, sorting, detail, stale, totals = [], tall } = props;
  const narrow = useMediaQuery("(max-width: 37.5em)", false, { getInitialValueInEffect: false });
  if (error && !rows) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (!rows) return <LoadingTable {...{ label, columns, narrow }} />;
  if (rows.length === 0) return empty;
  if (narrow) return <Cards {...{ label, columns, rows: [...totals, ...rows], rowKey, detail, stale }} />;
  return (
    <Paper withBorder className={classes.frame ?? ""} data-tall={tall || undefined}>
      <Table
        aria-label={label}
        verticalSpacing={7}
        horizontalSpacing="sm"
        highlightOnHover
        data-stale={stale || undefined}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <SortHeader key={column.key} column={column} sorting={sorting} />
            ))}
          </Table.Tr>
        </Table.Thead>
        {totals.length > 0 && (
          <Table.Tbody className={classes.totals ?? ""}>
            {totals.map((row, index) => (
              <Cells key={rowKey(row, index)} columns={columns} row={row} />
            ))}
          </Table.Tbody>
        )}
        {rows.map((row, index) => {
          const opened = detail?.(row);
          return (
            <Table.Tbody key={rowKey(row, index)}>
              <Cells columns={columns} row={row} />
              {opened && (
                <Table.Tr className={classes.detail ?? ""}>
                  <Table.Td colSpan={columns.length}>{opened}</Table.Td>
                </Table.Tr>
              )}
            </Table.Tbody>
          );
        })}
      </Table>
    </Paper>
  );
}

function Cells<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return (
    <Table.Tr>
      {columns.map(({ key, numeric, cell }) => (
        <Table.Td key={key} className={numeric ? classes.numeric : undefined}>
          {cell(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
