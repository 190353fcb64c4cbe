import { useSearch } from "@tanstack/react-router";
import { api, http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { CustomerForm } from "./customer-form";
import { useOpenNew } from "./use-open-new";

export function NewContactPage() {
  const { companyId } = useSearch({ from: "/_app/contacts/new" });
  const openNew = useOpenNew("INDIVIDUAL");
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
        note={companyId ? (company ? `Works at ${company.name}` : "Works at …") : "An individual, without a company"}
      />
      <CustomerForm
        kind="INDIVIDUAL"
        save={async (input) => {
          const body = { ...input, ...(companyId && { companyId }) };
          await openNew((await http.POST("/api/contacts", { body })).data);
        }}
      />
    </>
  );
}
