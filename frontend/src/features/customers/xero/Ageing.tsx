import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/components/DataTable";
import { Money } from "@/components/Money";
import { OverdueMoney } from "@/components/OverdueMoney";
import { signOf } from "@/lib/format";

type CurrencyBalance = components["schemas"]["CurrencyBalance"];
type Bucket = Exclude<keyof CurrencyBalance, "currency">;

function bucket(key: Bucket, header: string, overdue = false): Column<CurrencyBalance> {
  return {
    key,
    header,
    numeric: true,
    absent: (row) => signOf(row[key]) === 0,
    cell: (row) => {
      const value = { amount: row[key], currency: row.currency };
      return overdue ? <OverdueMoney value={value} bare /> : <Money value={value} dashZero bare />;
    },
  };
}

const columns: Column<CurrencyBalance>[] = [
  { key: "currency", header: "Open by due date", cell: ({ currency }) => <strong>{currency}</strong> },
  bucket("notDue", "Not due"),
  bucket("days1To30", "1–30 days", true),
  bucket("days31To60", "31–60 days", true),
  bucket("days61To90", "61–90 days", true),
  bucket("over90Days", "Over 90 days", true),
  bucket("unusedCredit", "Unused credit"),
  bucket("outstanding", "Owes"),
];

/** What is open by currency and by days overdue, tax included; nothing when nothing is open. */
export function Ageing({ currencies }: { currencies: CurrencyBalance[] }) {
  if (currencies.length === 0) return null;
  return (
    <DataTable
      label="Open amounts by age, including tax"
      columns={columns}
      rows={currencies}
      rowKey={(row) => row.currency}
      empty={null}
    />
  );
}
