import { Button, Group, NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { connectionName, joined, useConnections } from "@/api/connections";
import { useIsAdmin } from "@/api/session";
import { DataTable } from "@/components/DataTable";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { Pager } from "@/components/Pager";
import { SearchField } from "@/components/SearchField";
import { useVendors } from "@/components/vendors/vendors";
import { NoVendors } from "./NoVendors";
import { vendorColumns } from "./vendorColumns";
import classes from "./vendors.module.css";
import type { VendorsSearch } from "./vendorsSearch";

/** Whom the organisations buy from, and which of them are brought in as customers. */
export function VendorsPage() {
  const search = useSearch({ from: "/_app/vendors" });
  const navigate = useNavigate({ from: "/vendors" });
  const isAdmin = useIsAdmin();
  const { data: connections } = useConnections();
  const linked = joined(connections);
  const { q, chosen, connection, page = 1 } = search;
  const answer = useVendors({ q, chosen, connectionId: connection, page, size: 50 });
  const { data, error, refetch, isPlaceholderData } = answer;
  const change = (part: Partial<VendorsSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  const clear = () => void navigate({ search: {} });
  return (
    <>
      <PageHeader title="Vendors" note={<WhatIsImported isAdmin={isAdmin} />} />
      <Group component="search" aria-label="Filter the vendors" gap="sm" mb="sm" className={classes.filters ?? ""}>
        <SearchField
          label="Search vendors"
          placeholder="Search name, e-mail"
          value={q ?? ""}
          onSearch={(text) => change({ q: text || undefined })}
        />
        <NativeSelect
          aria-label="Chosen"
          data={[
            { value: "", label: "All vendors" },
            { value: "true", label: "Chosen" },
            { value: "false", label: "Not chosen" },
          ]}
          value={chosen === undefined ? "" : String(chosen)}
          onChange={({ currentTarget: { value } }) => change({ chosen: value === "" ? undefined : value === "true" })}
        />
        {linked.length > 1 && (
          <NativeSelect
            aria-label="Organisation"
            data={[
              { value: "", label: "All organisations" },
              ...linked.map((one) => ({ value: one.id, label: connectionName(one) })),
            ]}
            value={connection ?? ""}
            onChange={({ currentTarget }) => change({ connection: currentTarget.value || undefined })}
          />
        )}
        {(q || chosen !== undefined || connection) && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            Clear
          </Button>
        )}
      </Group>
      <DataTable
        label="Vendors"
        columns={vendorColumns(isAdmin, linked.length > 1)}
        rows={data?.items}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={<NoVendors search={search} onClear={clear} />}
      />
      {data && <Pager {...data} onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })} />}
    </>
  );
}

function WhatIsImported({ isAdmin }: { isAdmin: boolean }) {
  return (
    <>
      Contacts that your organisation buys from.{" "}
      {isAdmin ? (
        <>
          Whether none, the chosen ones or all become customers here is set in the{" "}
          <AnchorLink to="/xero/sync-settings" underline="always">
            Sync Settings
          </AnchorLink>
          .
        </>
      ) : (
        "An administrator chooses which of them become customers here."
      )}
    </>
  );
}
