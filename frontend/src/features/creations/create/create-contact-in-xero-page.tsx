import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CreateInXeroPage } from "./create-in-xero-page";

export function CreateContactInXeroPage() {
  const { contactId } = useParams({ from: "/_app/contacts/$contactId/create-in-xero" });
  const search = useSearch({ from: "/_app/contacts/$contactId/create-in-xero" });
  const navigate = useNavigate({ from: "/contacts/$contactId/create-in-xero" });
  return (
    <CreateInXeroPage
      page={{ id: contactId, kind: "INDIVIDUAL" }}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
    />
  );
}
