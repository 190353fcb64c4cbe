import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { CustomerPage } from "./customer-page";
import { People } from "./people";

export function CompanyPage() {
  const { companyId: id } = useParams({ from: "/_app/companies/$companyId/" });
  const search = useSearch({ from: "/_app/companies/$companyId/" });
  const navigate = useNavigate({ from: "/companies/$companyId/" });
  const answer = api.useQuery("get", "/api/companies/{id}", { params: { path: { id } } });
  return (
    <CustomerPage
      page={{ id, kind: "COMPANY" }}
      answer={answer}
      what="Company"
      people={answer.data && <People companyId={id} people={answer.data.people} />}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })}
    />
  );
}
