import { Group, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { CustomerLink } from "@/components/CustomerLink";
import type { Column } from "@/components/DataTable";
import { DateText } from "@/components/DateText";
import { IconBuilding, IconUser } from "@/components/icons";
import { isNothing, Money } from "@/components/Money";
import { None } from "@/components/None";
import { OverdueMoney } from "@/components/OverdueMoney";
import { StatusBadge } from "@/components/StatusBadge";

type CustomerRow = components["schemas"]["CustomerRow"];

export const customerColumns: Column<CustomerRow>[] = [
  {
    key: "NAME",
    header: "Customer",
    sortable: true,
    cell: ({ id, kind, name }) => (
      <Group gap={8} wrap="nowrap">
        {kind === "COMPANY" ? (
          <IconBuilding size={16} stroke={1.6} aria-label="Company" />
        ) : (
          <IconUser size={16} stroke={1.6} aria-label="Individual" />
        )}
        <CustomerLink id={id} kind={kind} name={name} />
      </Group>
    ),
  },
  {
    key: "contact",
    header: "E-mail or phone",
    wideOnly: true,
    cell: ({ email, phone }) =>
      email || phone ? (
        <Text inherit c="dimmed" truncate maw={220} title={email || phone}>
          {email || phone}
        </Text>
      ) : (
        <None />
      ),
  },
  {
    key: "OUTSTANDING",
    header: "Owes",
    absent: ({ outstanding }) => isNothing(outstanding),
    numeric: true,
    sortable: true,
    cell: ({ outstanding, severalCurrencies }) => (
      <span title={severalCurrencies ? "Several currencies, each document at its own rate" : undefined}>
        {severalCurrencies && "≈ "}
        <Money value={outstanding} dashZero />
      </span>
    ),
  },
  {
    key: "OVERDUE",
    header: "Overdue",
    absent: ({ overdue }) => isNothing(overdue),
    numeric: true,
    sortable: true,
    cell: ({ overdue }) => <OverdueMoney value={overdue} />,
  },
  {
    key: "LAST_SALE",
    header: "Last sale",
    absent: ({ lastSaleOn }) => !lastSaleOn,
    numeric: true,
    sortable: true,
    cell: ({ lastSaleOn }) => <DateText date={lastSaleOn} />,
  },
  {
    key: "SALES_LAST_12_MONTHS",
    header: "12-month sales, excl. tax",
    absent: ({ salesLast12Months }) => isNothing(salesLast12Months),
    numeric: true,
    sortable: true,
    cell: ({ salesLast12Months }) => <Money value={salesLast12Months} dashZero />,
  },
  {
    key: "linked",
    header: "Xero",
    absent: ({ linked }) => !linked,
    cell: ({ linked }) => (linked ? <StatusBadge tone="good">In Xero</StatusBadge> : <None />),
  },
];
