import { useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";

type SyncSettings = components["schemas"]["SyncSettings"];
export type VendorRule = SyncSettings["vendors"];

const settingsKey = (connectionId: string) => ["sync-settings", connectionId];

async function readSettings(connectionId: string) {
  const params = { path: { id: connectionId } };
  return (await http.GET("/api/connections/{id}/sync-settings", { params })).data;
}

/** What the settings of these links say about vendors; unknown until they are read. Only administrators may ask. */
export function useVendorRules(connectionIds: string[]): Record<string, VendorRule | undefined> {
  const answers = useQueries({
    queries: connectionIds.map((id) => ({ queryKey: settingsKey(id), queryFn: () => readSettings(id) })),
  });
  return Object.fromEntries(connectionIds.map((id, index) => [id, answers[index]?.data?.vendors]));
}

/** Whether a tick changes nothing as the settings are. */
export function needsQuestion(rule: VendorRule | undefined, chosen: boolean): boolean {
  return rule === "ALL" || (rule === "NONE" && chosen);
}

export type Wish = { connectionId: string; vendorId: string; chosen: boolean };

/** Has the settings import the chosen vendors only, and chooses one (or no longer), in this order. */
export function useChangeRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ connectionId, vendorId, chosen }: Wish) => {
      // Read anew: an older version would undo what somebody else has saved.
      const settings = await readSettings(connectionId);
      if (settings) {
        const { nextRunAt: _, nextRecheckAt: __, ...body } = settings;
        const params = { path: { id: connectionId } };
        await http.PUT("/api/connections/{id}/sync-settings", { params, body: { ...body, vendors: "CHOSEN" } });
      }
      await http.PUT("/api/vendors/choice", { body: { ids: [vendorId], chosen } });
    },
    onSettled: (_data, _error, { connectionId }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: settingsKey(connectionId) }),
        queryClient.invalidateQueries({ queryKey: ["vendors"] }),
      ]),
  });
}
