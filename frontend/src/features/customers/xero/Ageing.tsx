import type { components } from "@/api/schema";
import { ageingColumns } from "@/components/ageing/columns";
import { type Column, DataTable } from "@/components/DataTable";

type Balance = components["schemas"]["Balance"];
type CurrencyBalance = components["schemas"]["CurrencyBalance"];

const currency: Column<CurrencyBalance> = {
  key: "currency",
  header: "Open by due date",
  cell: (row) => <strong>{row.currency}</strong>,
};

/** What is open by currency and by age, tax included; nothing when nothing is open. */
export function Ageing({ balance: { currencies, periods } }: { balance: Balance }) {
  if (currencies.length === 0) return null;
  return (
    <DataTable
      label="Open amounts by age, including tax"
      columns={[currency, ...ageingColumns<CurrencyBalance>({ periods, balanceOf: (row) => row })]}
      rows={currencies}
      rowKey={(row) => row.currency}
      empty={null}
    />
  );
}
