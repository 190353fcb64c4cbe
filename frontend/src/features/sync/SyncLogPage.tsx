import { PageHeader } from "@/components/PageHeader";

export function SyncLogPage() {
  return <PageHeader title="Sync Log" />;
}
