import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { components } from "@/api/schema";
import { DataTable } from "@/components/data-table";
import { SortedIn } from "@/domain/money/sorted-in";
import type { AgedPart } from "@/domain/receivables/ageing-words";
import { type AgedRow, agedColumns, rowKey } from "./aged-rows";
import { NoReceivables } from "./no-receivables";
import type { ReceivablesSearch } from "./receivables-search";

/** So many totals stand above the rows unasked; of more only the base currencies’, or they would push the rows down. */
const FEW = 3;

type Props = {
  receivables: components["schemas"]["Receivables"] | undefined;
  totals: AgedRow[];
  search: ReceivablesSearch;
  stale: boolean;
  error: unknown;
  onRetry: () => void;
  onChange: (part: Partial<ReceivablesSearch>) => void;
  onClear: () => void;
};

/** One row for each customer and currency; each figure leads to its documents. */
export function AgedTable({ receivables, totals, search, stale, error, onRetry, onChange, onClear }: Props) {
  const navigate = useNavigate({ from: "/receivables" });
  const [allTotals, setAllTotals] = useState(false);
  const drill = ({ customerId, ledgerContactId, balance }: AgedRow, part: AgedPart) =>
    void navigate({
      search: (old) => ({
        ...old,
        of: balance.currency,
        customer: customerId,
        party: customerId ? undefined : ledgerContactId,
        part: part === "BALANCE" ? undefined : part,
      }),
      resetScroll: false,
    });
  const bases = receivables?.baseTotals.length || 1;
  return (
    <>
      {totals.length > FEW && (
        <Button
          variant="subtle"
          size="compact-sm"
          mb={4}
          onClick={() => setAllTotals(!allTotals)}
          aria-expanded={allTotals}
        >
          {allTotals ? "Show fewer totals" : `Show the totals of all ${totals.length} currencies`}
        </Button>
      )}
      <SortedIn value={receivables?.sortedIn} />
      <DataTable
        label="Aged receivables"
        tall
        columns={
          receivables ? agedColumns({ receivables, ageBy: search.ageBy, overdue: search.overdue, onDrill: drill }) : []
        }
        rows={receivables?.items}
        totals={allTotals || totals.length <= FEW ? totals : totals.slice(0, bases)}
        rowKey={rowKey}
        stale={stale}
        error={error}
        onRetry={onRetry}
        sorting={{
          value: search.sort ?? "-OUTSTANDING",
          onChange: (sort) => onChange({ sort: sort as NonNullable<ReceivablesSearch["sort"]> }),
        }}
        empty={<NoReceivables search={search} onClear={onClear} />}
      />
    </>
  );
}
