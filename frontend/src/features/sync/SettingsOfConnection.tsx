import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { PanelLoading } from "@/components/PageLoading";
import { ErrorState } from "@/components/states";
import { SettingsForm } from "./SettingsForm";

/** Loads the settings of one link. The form starts anew after a save or when asked to, never by a silent reload. */
export function SettingsOfConnection({ connectionId }: { connectionId: string }) {
  const queryClient = useQueryClient();
  const [generation, setGeneration] = useState(0);
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
    <SettingsForm
      key={generation}
      settings={data}
      save={async (body) => {
        const saved = await http.PUT("/api/connections/{id}/sync-settings", { params, body });
        queryClient.setQueryData(queryKey, saved.data);
        startAnew();
        const { notifications } = await import("@mantine/notifications");
        notifications.show({ title: "Sync Settings saved", message: "They take effect with the next sync." });
      }}
      onReload={() => void refetch().then(startAnew)}
    />
  );
}
