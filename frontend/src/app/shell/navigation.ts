import type { TablerIcon } from "@tabler/icons-react";
import { type LinkOptions, linkOptions } from "@tanstack/react-router";
import { type ComponentType, lazy } from "react";
import {
  IconAdjustments,
  IconArrowsExchange,
  IconCloudUpload,
  IconCoins,
  IconDashboard,
  IconKey,
  IconLink,
  IconListDetails,
  IconPackage,
  IconReportMoney,
  IconScale,
  IconTruck,
  IconUserCog,
  IconUsers,
} from "@/components/icons";

type Entry = {
  label: string;
  icon: TablerIcon;
  link: LinkOptions;
  adminOnly?: boolean;
  below?: RegExp;
  mark?: ComponentType;
};
type Group = { label: string; entries: Entry[] };

/**
 * The main navigation, and the screens that the command palette can jump to. `below` are the addresses of pages that
 * belong to an entry but do not begin with its own; `mark` stands beside the name.
 */
const navigation: Group[] = [
  {
    label: "Selling",
    entries: [
      {
        label: "Customers",
        icon: IconUsers,
        link: linkOptions({ to: "/customers" }),
        below: /^\/(companies|contacts)\//,
      },
      { label: "Receivables", icon: IconCoins, link: linkOptions({ to: "/receivables" }) },
      { label: "Items", icon: IconPackage, link: linkOptions({ to: "/items" }) },
      { label: "Vendors", icon: IconTruck, link: linkOptions({ to: "/vendors" }) },
    ],
  },
  {
    label: "Xero",
    entries: [
      { label: "Overview", icon: IconDashboard, link: linkOptions({ to: "/xero", activeOptions: { exact: true } }) },
      {
        label: "Sync Settings",
        icon: IconAdjustments,
        link: linkOptions({ to: "/xero/sync-settings" }),
        adminOnly: true,
      },
      {
        label: "Matching",
        icon: IconArrowsExchange,
        link: linkOptions({ to: "/xero/matching" }),
        mark: lazy(() => import("@/features/matching/waiting-badge")),
      },
      {
        label: "Create in Xero",
        icon: IconCloudUpload,
        link: linkOptions({ to: "/xero/creations" }),
        adminOnly: true,
        mark: lazy(() => import("@/features/creations/creations-badge")),
      },
      { label: "Sync Log", icon: IconListDetails, link: linkOptions({ to: "/xero/sync-log" }) },
      { label: "Sales Log", icon: IconReportMoney, link: linkOptions({ to: "/xero/sales-log" }) },
      { label: "Reconciliation", icon: IconScale, link: linkOptions({ to: "/xero/reconciliation" }) },
    ],
  },
  {
    label: "Settings",
    entries: [
      {
        label: "Accounting link",
        icon: IconLink,
        link: linkOptions({ to: "/settings/accounting-link" }),
        adminOnly: true,
      },
      { label: "Users", icon: IconUserCog, link: linkOptions({ to: "/settings/users" }), adminOnly: true },
      { label: "API keys", icon: IconKey, link: linkOptions({ to: "/settings/api-keys" }), adminOnly: true },
      {
        label: "Audit trail",
        icon: IconListDetails,
        link: linkOptions({ to: "/settings/audit-trail" }),
        adminOnly: true,
      },
    ],
  },
];

/** What the signed-in role may open. */
export function navigationFor(isAdmin: boolean): Group[] {
  const shown = (entry: Entry) => isAdmin || !entry.adminOnly;
  return navigation
    .map(({ label, entries }) => ({ label, entries: entries.filter(shown) }))
    .filter(({ entries }) => entries.length > 0);
}
