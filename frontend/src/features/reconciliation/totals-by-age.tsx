import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DataTable } from "@/components/data-table";
import { Money } from "@/components/money";
import { ageingColumns } from "@/domain/receivables/ageing-columns";

type CurrencyBalance = components["schemas"]["CurrencyBalance"];

const currency: Column<CurrencyBalance> = {
  key: "currency",
  header: "Our totals",
  cell: (row) => <strong>{row.currency}</strong>,
};

/** Our totals by currency and age; nothing when nothing is open. */
export function TotalsByAge({ totals }: { totals: CurrencyBalance[] }) {
  if (totals.length === 0) return null;
  const ages = ageingColumns<CurrencyBalance>({
    periods: totals[0]?.periods.map(({ period }) => period) ?? [],
    balanceOf: (row) => row,
    show: (_, __, value) => <Money value={value} bare />,
  });
  return (
    <DataTable
      label="Our totals by currency and age"
      columns={[currency, ...ages]}
      rows={totals}
      rowKey={(row) => row.currency}
      empty={null}
    />
  );
}
