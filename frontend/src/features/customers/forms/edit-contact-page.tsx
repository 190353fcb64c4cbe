import { useParams, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { EditCustomer } from "./edit-customer";

export function EditContactPage() {
  const { contactId: id } = useParams({ from: "/_app/contacts/$contactId/edit" });
  const search = useSearch({ from: "/_app/contacts/$contactId/edit" });
  const params = { path: { id } };
  const answer = api.useQuery("get", "/api/contacts/{id}", { params }, { staleTime: 0 });
  const companyId = answer.data?.companyId;
  return (
    <EditCustomer
      kind="INDIVIDUAL"
      id={id}
      answer={answer}
      search={search}
      put={(input) => http.PUT("/api/contacts/{id}", { params, body: { ...input, ...(companyId && { companyId }) } })}
    />
  );
}
