import { Text } from "@mantine/core";
import type { Column } from "@/components/column";
import { None } from "@/components/none";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { customerKindOf } from "@/domain/customers/customer-kind";
import { CustomerLink } from "@/domain/customers/customer-link";
import { VendorTick } from "@/domain/vendors/vendor-tick";
import type { Vendor } from "@/domain/vendors/vendors";

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
    return <CustomerLink id={customerId} kind={customerKindOf(customerKind)} name={name} />;
  }
  return alsoCustomer ? "Is sold to as well: comes with the next sync" : <None />;
}
