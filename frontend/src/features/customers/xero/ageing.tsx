import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { agedFigure, ageingColumns } from "@/domain/receivables/ageing-columns";

type CurrencyBalance = components["schemas"]["CurrencyBalance"];

type Props = {
  currencies: CurrencyBalance[];
  periods: components["schemas"]["AgeingPeriod"][];
  ageBy: components["schemas"]["AgeBy"] | undefined;
  /** Whose part it is, when it is not all of it. */
  organisation?: string;
};

/** What is open by currency and by age, tax included; nothing when nothing is open. */
export function Ageing({ currencies, periods, ageBy, organisation }: Props) {
  if (currencies.length === 0) return null;
  const currency: Column<CurrencyBalance> = {
    key: "currency",
    header: ageBy === "DOCUMENT_DATE" ? "Open by document date" : "Open by due date",
    cell: (row) => <strong>{row.currency}</strong>,
  };
  const ages = ageingColumns<CurrencyBalance>({
    periods,
    ageBy,
    balanceOf: (row) => row,
    show: (_, part, value) => agedFigure(part, value, ageBy),
  });
  return (
    <DataTable
      label={`Open amounts by age, including tax${organisation ? `, ${organisation}` : ""}`}
      columns={[currency, ...ages]}
      rows={currencies}
      rowKey={(row) => row.currency}
      empty={null}
    />
  );
}
