import { Text } from "@mantine/core";
import { CustomerLink } from "@/components/customer-link";
import type { Column } from "@/components/data-table";
import { None } from "@/components/none";
import { OpenInXero } from "@/components/open-in-xero";
import { StatusBadge } from "@/components/status-badge";
import { VendorTick } from "@/components/vendors/vendor-tick";
import type { Vendor } from "@/components/vendors/vendors";

type Options = {
  /** Whether the signed-in person may choose vendors. */
  isAdmin: boolean;
  severalOrganisations: boolean;
  /** What to ask before a tick is stored; undefined stores it at once. */
  askBefore: (vendor: Vendor) => ((chosen: boolean) => void) | undefined;
};

export function vendorColumns({ isAdmin, severalOrganisations, askBefore }: Options): Column<Vendor>[] {
  return [
    {
      key: "name",
      header: "Vendor",
      cell: ({ name, email, archived }) => (
        <>
          <Text span inherit fw={500}>
            {name}
          </Text>{" "}
          {archived && <StatusBadge tone="neutral">Archived in Xero</StatusBadge>}
          {email && (
            <Text size="xs" c="dimmed">
              {email}
            </Text>
          )}
        </>
      ),
    },
    ...(severalOrganisations
      ? [{ key: "organisation", header: "Organisation", cell: (row: Vendor) => row.organisationName }]
      : []),
    {
      key: "chosen",
      header: "Chosen",
      cell: (row) =>
        isAdmin ? (
          <VendorTick vendor={row} ask={askBefore(row)} />
        ) : row.chosen ? (
          <StatusBadge tone="good">Chosen</StatusBadge>
        ) : (
          <None />
        ),
    },
    { key: "customer", header: "In the CRM", cell: customerOf },
    {
      key: "open",
      header: "Xero",
      absent: ({ openInLedgerUrl }) => !openInLedgerUrl,
      cell: ({ openInLedgerUrl, name }) => <OpenInXero url={openInLedgerUrl} what={name} />,
    },
  ];
}

function customerOf({ customerId, customerKind, name, alsoCustomer }: Vendor) {
  if (customerId) {
    return <CustomerLink id={customerId} kind={customerKind === "COMPANY" ? "COMPANY" : "INDIVIDUAL"} name={name} />;
  }
  return alsoCustomer ? "Is sold to as well: comes with the next sync" : <None />;
}
