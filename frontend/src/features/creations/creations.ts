import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { type Creation, isUnderWay, liesAhead } from "@/domain/creations/standings";
import type { CreationsSearch } from "./creations-search";
import { type Counts, countsOf, follow, type Progress, underWay } from "./progress";

const WHILE_UNDER_WAY_MILLISECONDS = 2_000;
/** While the whole queue waits for a moment to come, such as the end of a limit. */
const WHILE_PUT_OFF_MILLISECONDS = 15_000;
/** What the direction of transfer or somebody else starts is noticed within this time. */
const WHILE_IDLE_MILLISECONDS = 60_000;

/** Above all questions about creations, to have them read again after a change. */
const creationsKey = "contact-creations";
const missingKey = "customers-to-create";

/** `held` is the one in the queue that was put off last, if any is. */
type Standing = { counts: Counts; progress: Progress | undefined; held: Creation | undefined };

const pace = (counts: Counts | undefined) =>
  counts && underWay(counts) > 0 ? WHILE_UNDER_WAY_MILLISECONDS : WHILE_IDLE_MILLISECONDS;

/** The rows count as well: they may have been read a moment before the counts. */
function nextLook(page: components["schemas"]["CreationPage"] | undefined): number {
  return page?.items.some(isUnderWay) ? WHILE_UNDER_WAY_MILLISECONDS : pace(page && countsOf(page.counts));
}

function isPutOff(standing: Standing | undefined): boolean {
  if (!standing || standing.counts.SENDING + standing.counts.UNSURE > 0) return false;
  return liesAhead(standing.held?.nextAttemptAt, Date.now() + 30_000);
}

/** How many creations of a link are in which state, and how the queue gets on since it was first seen at work. */
export const standingQuery = (connectionId: string) => {
  const queryKey = [creationsKey, connectionId, "standing"];
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<Standing> => {
      const params = { path: { id: connectionId }, query: { state: "QUEUED" as const, size: 1 } };
      const { data } = await http.GET("/api/connections/{id}/contact-creations", { params });
      const counts = countsOf(data?.counts ?? []);
      const before = client.getQueryData<Standing>(queryKey)?.progress;
      return { counts, progress: follow(before, counts, Date.now()), held: data?.items[0] };
    },
    refetchInterval: ({ state: { data } }) => (isPutOff(data) ? WHILE_PUT_OFF_MILLISECONDS : pace(data?.counts)),
  });
};

/** Creations of a link, latest change first; live while any is under way. */
export function useCreations(connectionId: string, { q, state, page = 1 }: CreationsSearch) {
  const query = { page, size: 50, ...(q && { q }), ...(state && { state }) };
  return useQuery({
    queryKey: [creationsKey, connectionId, query],
    queryFn: async () => {
      const params = { path: { id: connectionId }, query };
      return (await http.GET("/api/connections/{id}/contact-creations", { params })).data;
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => nextLook(data),
  });
}

async function readAgain(queryClient: QueryClient) {
  await Promise.all([creationsKey, missingKey].map((first) => queryClient.invalidateQueries({ queryKey: [first] })));
}

/** Which customers that are not in the books; `tried` tells those apart that a creation was tried of. */
type Missing = { q?: string | undefined; page?: number; size?: number; tried?: boolean };

/** Customers that are not in the books of a link yet, by name. */
export const missingQuery = (connectionId: string, { q, page = 1, size = 50, tried }: Missing) =>
  queryOptions({
    queryKey: [missingKey, connectionId, { q, page, size, tried }],
    queryFn: async () => {
      const query = { page, size, ...(q && { q }), ...(tried !== undefined && { tried }) };
      const params = { path: { id: connectionId }, query };
      return (await http.GET("/api/connections/{id}/customers-to-create", { params })).data;
    },
  });

/** Queues customers for creation; what is linked or under way already is passed over. */
export function useQueueCreations(connectionId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (customerIds: string[]) => {
      const params = { path: { id: connectionId } };
      return (await http.POST("/api/connections/{id}/contact-creations", { params, body: { customerIds } })).data;
    },
    onSettled: () => readAgain(queryClient),
  });
}

/** Takes all creations back that wait and were not sent. */
export function useCancelWaiting(connectionId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      http.DELETE("/api/connections/{id}/contact-creations", { params: { path: { id: connectionId } } }),
    onSettled: () => readAgain(queryClient),
  });
}
