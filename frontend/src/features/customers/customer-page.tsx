import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { editPage, type WhosePage } from "@/domain/customers/pages";
import { ArchiveButton } from "./archive-button";
import { CustomerBody } from "./customer-body";
import { CustomerFacts } from "./customer-facts";
import type { ChangeCustomerSearch, CustomerSearch } from "./customer-search";
import { FieldDifferences } from "./field-differences";
import { MergedBanner } from "./merged-banner";
import { ReachLine } from "./reach-line";
import { useMarkedFields } from "./use-edited-fields";

type Company = components["schemas"]["Company"];
type Contact = components["schemas"]["Contact"];

type Props = {
  page: WhosePage;
  answer: { data: Company | Contact | undefined; error: unknown; refetch: () => unknown };
  /** What it is, under the name. */
  what: ReactNode;
  /** The company whose history this is, when the page is that of one of its people. */
  historyOf?: string | undefined;
  badge?: ReactNode;
  action?: ReactNode;
  people?: ReactNode;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
};

/** A company or a contact: how to reach it, what it owes and buys, its people and details. */
export function CustomerPage({
  page,
  answer: { data: customer, error, refetch },
  what,
  historyOf,
  badge,
  action,
  people,
  search,
  onSearch,
}: Props) {
  const marked = useMarkedFields(customer ?? { id: page.id, editedFields: [] });
  if (error && !customer) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={customer?.name}
        badges={
          <>
            {customer?.archived && <StatusBadge tone="neutral">Archived</StatusBadge>}
            {badge}
          </>
        }
        note={<ReachLine what={what} customer={customer} edited={marked} />}
        actions={
          <>
            {action}
            <ArchiveButton page={page} customer={customer} />
            <ButtonLink {...editPage(page)} variant="default">
              Edit
            </ButtonLink>
          </>
        }
      />
      <MergedBanner mergedInto={customer?.mergedInto} />
      <CustomerBody customer={page} historyOf={historyOf} search={search} onSearch={onSearch}>
        {customer ? (
          <>
            <FieldDifferences customer={customer} />
            {people}
            <CustomerFacts customer={customer} edited={marked} />
          </>
        ) : (
          <PanelLoading label="the details" />
        )}
      </CustomerBody>
    </>
  );
}
