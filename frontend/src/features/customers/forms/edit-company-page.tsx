import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { PageLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { CompanyForm } from "./company-form";

export function EditCompanyPage() {
  const { companyId } = useParams({ from: "/_app/companies/$companyId/edit" });
  const { field, back } = useSearch({ from: "/_app/companies/$companyId/edit" });
  const navigate = useNavigate();
  const { history } = useRouter();
  const queryClient = useQueryClient();
  const params = { path: { id: companyId } };
  const { data, error, refetch } = api.useQuery("get", "/api/companies/{id}", { params }, { staleTime: 0 });
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return (
    <>
      <PageHeader title={`Edit ${data.name}`} />
      <CompanyForm
        key={data.version}
        company={data}
        focus={field}
        onReload={() => void refetch()}
        save={async (body) => {
          await http.PUT("/api/companies/{id}", { params, body });
          if (back) history.replace(back);
          else await navigate({ to: "/companies/$companyId", params: { companyId }, replace: true });
          await queryClient.invalidateQueries();
        }}
      />
    </>
  );
}
