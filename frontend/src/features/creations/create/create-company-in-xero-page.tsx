import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CreateInXeroPage } from "./create-in-xero-page";

export function CreateCompanyInXeroPage() {
  const { companyId } = useParams({ from: "/_app/companies/$companyId/create-in-xero" });
  const search = useSearch({ from: "/_app/companies/$companyId/create-in-xero" });
  const navigate = useNavigate({ from: "/companies/$companyId/create-in-xero" });
  return (
    <CreateInXeroPage
      page={{ id: companyId, kind: "COMPANY" }}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
    />
  );
}
