import { Box, Button, Group, NativeSelect, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useIsAdmin } from "@/api/session";
import { PageHeader } from "@/components/page-header";
import { SearchField } from "@/components/search-field";
import { connectionOptions, joined, useConnections } from "@/domain/connections/connections";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { formatCount } from "@/lib/format";
import { ContactList } from "./contact-list";
import { countQuery, useContacts, useOneContact } from "./contacts";
import classes from "./matching.module.css";
import { type MatchingSearch, type Tab, tabOf, tabs } from "./matching-search";
import { OtherFailures } from "./other-failures";

/** Xero → Matching: which contact of the books is which customer. */
export function MatchingPage() {
  const search = useSearch({ from: "/_app/xero/matching" });
  const isAdmin = useIsAdmin();
  const note = isAdmin
    ? "Match Xero contacts to customers. Possible matches wait for your OK."
    : "Which Xero contact is which customer. An administrator decides; you can look.";
  return (
    <>
      <PageHeader title="Matching" note={note} />
      {search.contact ? <OneContact id={search.contact} /> : <Lists search={search} />}
    </>
  );
}

function Lists({ search }: { search: MatchingSearch }) {
  const navigate = useNavigate({ from: "/xero/matching" });
  const { data: connections } = useConnections();
  const linked = joined(connections);
  const tab = tabOf(search);
  const { q, page = 1, connection } = search;
  const answer = useContacts({ linkState: tab.linkState, q, page, connectionId: connection }, true);
  const change = (part: Partial<MatchingSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <Tabs
      value={tab.value}
      onChange={(next) =>
        void navigate({ search: { connection, tab: next === "waiting" ? undefined : (next as MatchingSearch["tab"]) } })
      }
    >
      <Tabs.List mb="sm">
        {tabs.map((one) => (
          <Tabs.Tab key={one.value} value={one.value}>
            {one.label} <TabCount tab={one} connection={connection} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Group gap="sm" mb="sm" className={classes.filters ?? ""}>
        <SearchField
          label="Search contacts in Xero"
          placeholder="Search name, e-mail, account number"
          value={q ?? ""}
          onSearch={(text) => change({ q: text || undefined })}
        />
        {linked.length > 1 && (
          <NativeSelect
            aria-label="Organisation"
            data={[{ value: "", label: "All organisations" }, ...connectionOptions(linked)]}
            value={connection ?? ""}
            onChange={({ currentTarget }) => change({ connection: currentTarget.value || undefined })}
          />
        )}
      </Group>
      <Tabs.Panel value={tab.value}>
        {tab.value === "failed" && !q && <OtherFailures connection={connection} contacts={answer.data?.total} />}
        <ContactList
          key={`${tab.value} ${q} ${page} ${connection}`}
          answer={answer}
          tab={tab}
          q={q}
          opensFirst={tab.value === "waiting"}
          onClear={() => change({ q: undefined })}
          onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })}
        />
      </Tabs.Panel>
    </Tabs>
  );
}

function TabCount({ tab, connection }: { tab: Tab; connection: string | undefined }) {
  const needsPerson = tab.value === "waiting" || tab.value === "failed";
  // What needs a person is the same number on every screen.
  const { data: open } = useQuery({ ...openCountsQuery(connection), enabled: needsPerson });
  const { data: contacts } = useQuery({ ...countQuery(tab.linkState, connection), enabled: !needsPerson });
  const count = needsPerson ? (tab.value === "waiting" ? open?.parked : open?.failed) : contacts;
  return (
    <Text span size="xs" c="dimmed" display="inline-block" miw="2.5ch">
      {count === undefined ? "\u00a0" : formatCount(count)}
    </Text>
  );
}

/** The contact that a search led to, whatever list it is in. */
function OneContact({ id }: { id: string }) {
  const navigate = useNavigate({ from: "/xero/matching" });
  const answer = useOneContact(id);
  const state = answer.data?.items[0]?.linkState;
  const tab = tabs.find(({ linkState }) => linkState === state) ?? tabs[0];
  const showAll = () => void navigate({ search: { tab: tab.value === "waiting" ? undefined : tab.value } });
  return (
    <>
      <Box mb="sm">
        <Button variant="default" size="xs" onClick={showAll}>
          Show all contacts
        </Button>
      </Box>
      <ContactList answer={answer} tab={tab} q={undefined} opensFirst onClear={showAll} onPage={showAll} />
    </>
  );
}
