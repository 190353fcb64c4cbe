import { PageHeader } from "@/components/PageHeader";

export function SyncSettingsPage() {
  return <PageHeader title="Sync Settings" />;
}
