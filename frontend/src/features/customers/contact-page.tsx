import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useIsAdmin } from "@/api/session";
import { AnchorLink } from "@/components/links";
import { CustomerPage } from "./customer-page";
import { EraseButton } from "./erase-button";
import { NoLongerInXero } from "./no-longer-in-xero";

export function ContactPage() {
  const { contactId: id } = useParams({ from: "/_app/contacts/$contactId/" });
  const isAdmin = useIsAdmin();
  const search = useSearch({ from: "/_app/contacts/$contactId/" });
  const navigate = useNavigate({ from: "/contacts/$contactId/" });
  const answer = api.useQuery("get", "/api/contacts/{id}", { params: { path: { id } } });
  const contact = answer.data;
  return (
    <CustomerPage
      page={{ id, kind: "INDIVIDUAL" }}
      answer={answer}
      what={contact && <What contact={contact} />}
      historyOf={contact?.companyName}
      badge={contact?.leftLedgerAt && <NoLongerInXero since={contact.leftLedgerAt} />}
      action={isAdmin && contact && <EraseButton id={id} name={contact.name} />}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })}
    />
  );
}

function What({ contact: { companyId, companyName, jobTitle } }: { contact: components["schemas"]["Contact"] }) {
  if (!companyId) return "Individual";
  return (
    <>
      {jobTitle ?? "Contact"} at{" "}
      <AnchorLink to="/companies/$companyId" params={{ companyId }}>
        {companyName}
      </AnchorLink>
    </>
  );
}
