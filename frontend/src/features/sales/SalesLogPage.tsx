import { PageHeader } from "@/components/PageHeader";

export function SalesLogPage() {
  return <PageHeader title="Sales Log" />;
}
