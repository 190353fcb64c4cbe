import type { ReactNode } from "react";

/** One fact of a list's records: a column of the table, a line of the card. */
export type Column<Row> = {
  /** Identifies the column; also the name to sort by when `sortable`. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures are set on the right. */
  numeric?: boolean;
  sortable?: boolean;
  /** Left out of the cards on narrow screens. */
  wideOnly?: boolean;
  /** True for a row without a value here: its card leaves the fact out. */
  absent?: (row: Row) => boolean;
};

/** The order of a list: a column's key, with a leading minus for descending. */
export type Sorting = { value: string | undefined; onChange: (sort: string) => void };
