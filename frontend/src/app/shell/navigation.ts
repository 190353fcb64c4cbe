import type { TablerIcon } from "@tabler/icons-react";
import { type LinkOptions, linkOptions } from "@tanstack/react-router";
import {
  IconAdjustments,
  IconDashboard,
  IconLink,
  IconListDetails,
  IconPackage,
  IconReportMoney,
  IconUsers,
} from "@/components/icons";

type Entry = { label: string; icon: TablerIcon; link: LinkOptions };
type Group = { label: string; adminOnly: boolean; entries: Entry[] };

/** The main navigation, and the screens that the command palette can jump to. */
export const navigation: Group[] = [
  {
    label: "Selling",
    adminOnly: false,
    entries: [
      { label: "Customers", icon: IconUsers, link: linkOptions({ to: "/customers" }) },
      { label: "Items", icon: IconPackage, link: linkOptions({ to: "/items" }) },
    ],
  },
  {
    label: "Xero",
    adminOnly: true,
    entries: [
      { label: "Overview", icon: IconDashboard, link: linkOptions({ to: "/xero", activeOptions: { exact: true } }) },
      { label: "Sync Settings", icon: IconAdjustments, link: linkOptions({ to: "/xero/sync-settings" }) },
      { label: "Sync Log", icon: IconListDetails, link: linkOptions({ to: "/xero/sync-log" }) },
      { label: "Sales Log", icon: IconReportMoney, link: linkOptions({ to: "/xero/sales-log" }) },
    ],
  },
  {
    label: "Settings",
    adminOnly: true,
    entries: [{ label: "Accounting link", icon: IconLink, link: linkOptions({ to: "/settings/accounting-link" }) }],
  },
];
