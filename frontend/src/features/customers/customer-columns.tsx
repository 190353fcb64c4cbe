import { Group, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import type { Column } from "@/components/column";
import { DateText } from "@/components/date-text";
import { IconBuilding, IconUser } from "@/components/icons";
import { None } from "@/components/none";
import { StatusBadge } from "@/components/status-badge";
import { CustomerLink } from "@/domain/customers/customer-link";
import { OwnMoney } from "@/domain/money/own-money";

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
    absent: ({ owes }) => owes.amounts.length === 0,
    numeric: true,
    sortable: true,
    cell: ({ owes }) => <OwnMoney value={owes} />,
  },
  {
    key: "OVERDUE",
    header: "Overdue",
    absent: ({ owesOverdue }) => owesOverdue.amounts.length === 0,
    numeric: true,
    sortable: true,
    cell: ({ owesOverdue }) => <OwnMoney value={owesOverdue} isLate />,
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
    absent: ({ bought }) => bought.amounts.length === 0,
    numeric: true,
    sortable: true,
    cell: ({ bought }) => <OwnMoney value={bought} />,
  },
  {
    key: "linked",
    header: "Xero",
    absent: ({ linked }) => !linked,
    cell: ({ linked }) => (linked ? <StatusBadge tone="good">In Xero</StatusBadge> : <None />),
  },
];
