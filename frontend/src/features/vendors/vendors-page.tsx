import { Button, Group, NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useIsAdmin } from "@/api/session";
import { DataTable } from "@/components/data-table";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { connectionOptions, joined, useConnections } from "@/domain/connections/connections";
import { useVendors, type Vendor } from "@/domain/vendors/vendors";
import { AskForRule, type Asking } from "./ask-for-rule";
import { NoVendors } from "./no-vendors";
import { needsQuestion, useVendorRules, type VendorRule } from "./rules";
import { vendorColumns } from "./vendor-columns";
import classes from "./vendors.module.css";
import type { VendorsSearch } from "./vendors-search";

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
  const rules = useVendorRules(isAdmin ? linked.map(({ id }) => id) : []);
  const [asking, setAsking] = useState<Asking>();
  const askBefore = (vendor: Vendor) => {
    const rule = rules[vendor.connectionId];
    return needsQuestion(rule, !vendor.chosen)
      ? (ticked: boolean) => setAsking({ vendor, chosen: ticked, rule })
      : undefined;
  };
  return (
    <>
      <PageHeader
        title="Vendors"
        note={<WhatIsImported isAdmin={isAdmin} rules={linked.map(({ id }) => rules[id])} />}
      />
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
            data={[{ value: "", label: "All organisations" }, ...connectionOptions(linked)]}
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
        columns={vendorColumns({ isAdmin, severalOrganisations: linked.length > 1, askBefore })}
        rows={data?.items}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={<NoVendors search={search} onClear={clear} />}
      />
      {asking && <AskForRule asking={asking} onClose={() => setAsking(undefined)} />}
      {data && <Pager {...data} onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })} />}
    </>
  );
}

const whatComesIn: Record<VendorRule, string> = {
  NONE: "All of them are left out now: tick one to change that, or open the",
  CHOSEN: "The next sync makes those with a tick customers here. To change that, open the",
  ALL: "All of them become customers here with the next sync. To change that, open the",
};

/** @param rules of all linked organisations; unknown until they are read */
function WhatIsImported({ isAdmin, rules }: { isAdmin: boolean; rules: (VendorRule | undefined)[] }) {
  const [rule, ...others] = rules;
  const same = rule && others.every((other) => other === rule);
  return (
    <>
      Contacts that your organisation buys from.{" "}
      {isAdmin ? (
        <>
          {same ? whatComesIn[rule] : "Which of them become customers here is set for each organisation in the"}{" "}
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
