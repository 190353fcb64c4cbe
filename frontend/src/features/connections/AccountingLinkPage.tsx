import { PageHeader } from "@/components/PageHeader";

export function AccountingLinkPage() {
  return <PageHeader title="Accounting link" />;
}
