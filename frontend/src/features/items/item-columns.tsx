import { Box, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { formatInstant, formatMoment } from "@/lib/format";

type Item = components["schemas"]["Item"];

export const itemColumns: Column<Item>[] = [
  {
    key: "name",
    header: "Item",
    cell: ({ name, description }) => (
      <Box maw={520}>
        <Text span inherit fw={500}>
          {name}
        </Text>
        {description && description !== name && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {description}
          </Text>
        )}
      </Box>
    ),
  },
  { key: "code", header: "Code", cell: ({ code }) => <Box miw={110}>{code}</Box> },
  { key: "use", header: "Used for", cell: (item) => <span style={{ whiteSpace: "nowrap" }}>{useOf(item)}</span> },
  {
    key: "salePrice",
    header: "Sale price",
    numeric: true,
    cell: ({ salePrice, currency }) =>
      salePrice && currency ? <Money value={{ amount: salePrice, currency }} kind="unit" /> : <None />,
  },
  {
    key: "lastChangedAt",
    header: "Last changed in Xero",
    numeric: true,
    cell: ({ lastChangedAt }) => (
      <time dateTime={lastChangedAt} title={formatInstant(lastChangedAt)}>
        {formatMoment(lastChangedAt, new Date())}
      </time>
    ),
  },
];

function useOf({ sold, purchased }: Item) {
  if (sold && purchased) return "Sales and purchases";
  if (sold) return "Sales";
  return purchased ? "Purchases" : <None />;
}
