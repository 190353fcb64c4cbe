import { Alert, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { IconInfoCircle } from "@/components/icons";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { DryRunButton } from "./dry-run-button";
import { OfferList } from "./offer-list";
import { SettingsForm } from "./settings-form";
import { beginsWriting, changesImport, whenItCounts } from "./settings-values";

type Props = { connectionId: string; organisation: string };

/** Loads the settings of one link. The form starts anew after a save or when asked to, never by a silent reload. */
export function SettingsOfConnection({ connectionId, organisation }: Props) {
  const queryClient = useQueryClient();
  const [generation, setGeneration] = useState(0);
  const [importChanged, setImportChanged] = useState(false);
  const [writing, setWriting] = useState(false);
  const startAnew = () => setGeneration((old) => old + 1);
  const queryKey = ["sync-settings", connectionId];
  const params = { path: { id: connectionId } };
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async () => (await http.GET("/api/connections/{id}/sync-settings", { params })).data,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the sync settings" />;
  return (
    <Stack gap="md">
      {writing && <OfferList connectionId={connectionId} organisation={organisation} />}
      {importChanged && <OfferDryRun connectionId={connectionId} />}
      <SettingsForm
        key={generation}
        connectionId={connectionId}
        organisation={organisation}
        settings={data}
        save={async (body) => {
          const saved = await http.PUT("/api/connections/{id}/sync-settings", { params, body });
          setImportChanged((old) => old || changesImport(data, body));
          setWriting(
            (old) => (old || beginsWriting(data.direction, body.direction)) && body.direction !== "FROM_LEDGER",
          );
          queryClient.setQueryData(queryKey, saved.data);
          startAnew();
          const { notifications } = await import("@mantine/notifications");
          notifications.show({ title: "Sync Settings saved", message: whenItCounts(data, body) });
        }}
        onReload={() => void refetch().then(startAnew)}
        onVendorsChosen={() => setImportChanged(true)}
      />
    </Stack>
  );
}

function OfferDryRun({ connectionId }: { connectionId: string }) {
  return (
    <Alert
      color="blue"
      maw={820}
      icon={<IconInfoCircle size={20} />}
      title="What is imported has changed"
      role="status"
    >
      <Stack gap="xs" align="flex-start">
        The next sync follows the new settings. See first which customers that creates, links or leaves out.
        <DryRunButton connectionId={connectionId} follow />
      </Stack>
    </Alert>
  );
}
