import { Text } from "@mantine/core";
import { IconAlertTriangle } from "@/components/icons";
import { Money, type MoneyValue } from "@/components/money";
import { None } from "@/components/none";
import { signOf } from "@/lib/format";

/** An overdue amount, marked by an icon and not by colour alone; a dash when nothing is overdue. */
export function OverdueMoney({ value, bare = false }: { value: MoneyValue | null | undefined; bare?: boolean }) {
  if (!value || signOf(value.amount) <= 0) return <None />;
  return (
    <Text span inherit c="var(--mantine-color-error)" style={{ whiteSpace: "nowrap" }}>
      <IconAlertTriangle size={14} aria-label="Overdue" style={{ verticalAlign: -2 }} />{" "}
      <Money value={value} bare={bare} />
    </Text>
  );
}
