import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { PageLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { ContactForm } from "./contact-form";

export function EditContactPage() {
  const { contactId } = useParams({ from: "/_app/contacts/$contactId/edit" });
  const { field, back } = useSearch({ from: "/_app/contacts/$contactId/edit" });
  const navigate = useNavigate();
  const { history } = useRouter();
  const queryClient = useQueryClient();
  const params = { path: { id: contactId } };
  const { data, error, refetch } = api.useQuery("get", "/api/contacts/{id}", { params }, { staleTime: 0 });
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return (
    <>
      <PageHeader title={`Edit ${data.name}`} />
      <ContactForm
        key={data.version}
        contact={data}
        focus={field}
        companyId={data.companyId}
        onReload={() => void refetch()}
        save={async (body) => {
          await http.PUT("/api/contacts/{id}", { params, body });
          if (back) history.replace(back);
          else await navigate({ to: "/contacts/$contactId", params: { contactId }, replace: true });
          await queryClient.invalidateQueries();
        }}
      />
    </>
  );
}
