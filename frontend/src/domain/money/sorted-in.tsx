import { Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { formatQuantity } from "@/lib/format";

/** By what amounts are sorted where the organisations have different base currencies. */
export function SortedIn({ value }: { value: components["schemas"]["SortedIn"] | undefined }) {
  if (!value) return null;
  const { currency, others } = value;
  const known = others.filter(({ worth }) => worth);
  const unknown = others.filter(({ worth }) => !worth).map((other) => other.currency);
  return (
    <Text size="sm" c="dimmed" mb="xs">
      Amounts are sorted by their worth in {currency}.
      {known.length > 0 &&
        ` ${known.map((other) => `${other.currency} 1 counts as ${currency} ${formatQuantity(other.worth ?? "")}`).join(", ")}, the latest rate on your documents.`}
      {unknown.length > 0 && ` ${unknown.join(" and ")} counts one to one, as no document has a rate.`}
    </Text>
  );
}
