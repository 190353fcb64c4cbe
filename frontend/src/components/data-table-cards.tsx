import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import type { Column } from "./column";
import classes from "./data-table.module.css";

type Props<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  detail: ((row: Row) => ReactNode) | undefined;
  stale: boolean | undefined;
};

/** The rows of a table as cards: the first column is the head, the others are named facts. */
export function Cards<Row>({ label, columns: [head, ...facts], rows, rowKey, detail, stale }: Props<Row>) {
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row, index) => (
        <Paper
          component="li"
          withBorder
          p="sm"
          key={rowKey(row, index)}
          className={classes.card ?? ""}
          data-stale={stale || undefined}
        >
          {head?.cell(row)}
          <dl className={classes.facts}>
            {facts
              .filter(({ wideOnly, absent }) => !wideOnly && !absent?.(row))
              .map(({ key, header, cell }) => (
                <div key={key} style={{ display: "contents" }}>
                  <dt>{header}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
          </dl>
          {detail?.(row)}
        </Paper>
      ))}
    </ul>
  );
}
