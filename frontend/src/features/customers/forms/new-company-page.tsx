import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { CompanyForm } from "./company-form";

export function NewCompanyPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <>
      <PageHeader title="New company" />
      <CompanyForm
        save={async (body) => {
          const { data } = await http.POST("/api/companies", { body });
          await queryClient.invalidateQueries();
          if (data) await navigate({ to: "/companies/$companyId", params: { companyId: data.id }, replace: true });
        }}
      />
    </>
  );
}
