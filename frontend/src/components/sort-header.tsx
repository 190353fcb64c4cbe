import { Table, UnstyledButton } from "@mantine/core";
import type { Column, Sorting } from "./column";
import classes from "./data-table.module.css";
import { IconArrowDown, IconArrowUp } from "./icons";

type Props = { column: Pick<Column<never>, "key" | "header" | "numeric" | "sortable">; sorting: Sorting | undefined };

/** A column's head; sorts by it when it can. Figures and dates begin with the largest. */
export function SortHeader({ column: { key, header, numeric, sortable }, sorting }: Props) {
  const align = numeric ? classes.numeric : undefined;
  if (!sortable || !sorting) {
    return (
      <Table.Th scope="col" className={align}>
        {header}
      </Table.Th>
    );
  }
  const direction = sorting.value === key ? "ascending" : sorting.value === `-${key}` ? "descending" : "none";
  const first = numeric ? `-${key}` : key;
  const next = direction === "none" ? first : direction === "ascending" ? `-${key}` : key;
  return (
    <Table.Th scope="col" aria-sort={direction} className={align}>
      <UnstyledButton
        className={classes.sort ?? ""}
        data-active={direction !== "none" || undefined}
        onClick={() => sorting.onChange(next)}
      >
        {header}
        {direction === "ascending" && <IconArrowUp size={14} aria-hidden />}
        {direction === "descending" && <IconArrowDown size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}
