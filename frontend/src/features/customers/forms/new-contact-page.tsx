import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { ContactForm } from "./contact-form";

export function NewContactPage() {
  const { companyId } = useSearch({ from: "/_app/contacts/new" });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: company } = api.useQuery(
    "get",
    "/api/companies/{id}",
    { params: { path: { id: companyId ?? "" } } },
    { enabled: companyId !== undefined },
  );
  return (
    <>
      <PageHeader
        title="New contact"
        note={companyId ? company && `Works at ${company.name}` : "An individual, without a company"}
      />
      <ContactForm
        companyId={companyId}
        save={async (body) => {
          const { data } = await http.POST("/api/contacts", { body });
          await queryClient.invalidateQueries();
          if (data) await navigate({ to: "/contacts/$contactId", params: { contactId: data.id }, replace: true });
        }}
      />
    </>
  );
}
