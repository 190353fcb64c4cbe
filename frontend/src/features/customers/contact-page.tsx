import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useIsAdmin } from "@/api/session";
import { AnchorLink, ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PageLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { ArchiveButton } from "./archive-button";
import { ContactFacts } from "./contact-facts";
import { CustomerBody } from "./customer-body";
import { EraseButton } from "./erase-button";
import { FieldDifferences } from "./field-differences";
import { MergedBanner } from "./merged-banner";
import { NoLongerInXero } from "./no-longer-in-xero";
import { ReachLine } from "./reach-line";
import { useMarkedFields } from "./use-edited-fields";

export function ContactPage() {
  const { contactId } = useParams({ from: "/_app/contacts/$contactId/" });
  const isAdmin = useIsAdmin();
  const search = useSearch({ from: "/_app/contacts/$contactId/" });
  const navigate = useNavigate({ from: "/contacts/$contactId/" });
  const query = api.useQuery("get", "/api/contacts/{id}", { params: { path: { id: contactId } } });
  const contact = query.data;
  const marked = useMarkedFields(contact ?? { id: contactId, editedFields: [] });
  if (query.error && !contact) return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  if (!contact) return <PageLoading />;
  const company = contact.companyId && (
    <AnchorLink to="/companies/$companyId" params={{ companyId: contact.companyId }}>
      {contact.companyName}
    </AnchorLink>
  );
  return (
    <>
      <PageHeader
        title={contact.name}
        badges={
          <>
            {contact.archived && <StatusBadge tone="neutral">Archived</StatusBadge>}
            {contact.leftLedgerAt && <NoLongerInXero since={contact.leftLedgerAt} />}
          </>
        }
        note={
          <ReachLine
            kind={
              company ? (
                <>
                  {contact.jobTitle ?? "Contact"} at {company}
                </>
              ) : (
                "Individual"
              )
            }
            email={contact.email}
            phones={{ phone: contact.phone, mobile: contact.mobile }}
            edited={marked}
          />
        }
        actions={
          <>
            {isAdmin && <EraseButton id={contact.id} name={contact.name} />}
            <ArchiveButton kind="contacts" id={contact.id} name={contact.name} archived={contact.archived} />
            <ButtonLink to="/contacts/$contactId/edit" params={{ contactId }} variant="default">
              Edit
            </ButtonLink>
          </>
        }
      />
      <MergedBanner mergedInto={contact.mergedInto} />
      <CustomerBody
        customer={{ id: contact.id, kind: "INDIVIDUAL" }}
        historyOf={contact.companyName}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })}
      >
        <FieldDifferences customer={contact} />
        <ContactFacts contact={contact} />
      </CustomerBody>
    </>
  );
}
