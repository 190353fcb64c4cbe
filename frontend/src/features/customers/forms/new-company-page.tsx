import { http } from "@/api/client";
import { PageHeader } from "@/components/page-header";
import { CustomerForm } from "./customer-form";
import { useOpenNew } from "./use-open-new";

export function NewCompanyPage() {
  const openNew = useOpenNew("COMPANY");
  return (
    <>
      <PageHeader title="New company" />
      <CustomerForm kind="COMPANY" save={async (body) => openNew((await http.POST("/api/companies", { body })).data)} />
    </>
  );
}
