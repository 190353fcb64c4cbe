import { useParams, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { EditCustomer } from "./edit-customer";

export function EditCompanyPage() {
  const { companyId: id } = useParams({ from: "/_app/companies/$companyId/edit" });
  const search = useSearch({ from: "/_app/companies/$companyId/edit" });
  const params = { path: { id } };
  const answer = api.useQuery("get", "/api/companies/{id}", { params }, { staleTime: 0 });
  return (
    <EditCustomer
      kind="COMPANY"
      id={id}
      answer={answer}
      search={search}
      put={(body) => http.PUT("/api/companies/{id}", { params, body })}
    />
  );
}
