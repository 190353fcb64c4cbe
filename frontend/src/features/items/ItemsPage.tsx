import { PageHeader } from "@/components/PageHeader";

export function ItemsPage() {
  return <PageHeader title="Items" />;
}
