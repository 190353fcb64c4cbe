import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { formatCount } from "@/lib/format";

type Schemas = components["schemas"];
export type PlannedParty = Schemas["PlannedParty"];
export type PlannedAction = NonNullable<PlannedParty["action"]>;
export type ActionCount = Schemas["ActionCount"];

export const actionWords: Record<PlannedAction, string> = {
  PARK: "Left for you to decide",
  FAIL: "Cannot be imported",
  CREATE_COMPANY: "New company",
  CREATE_INDIVIDUAL: "New individual",
  LINK: "Linked to a customer",
  UPDATE: "Updated",
  EXCLUDE: "Left out",
};

type PlanSearch = { action?: PlannedAction | undefined; q?: string | undefined; page?: number };

/** What a sync would do, as a dry run that has ended found it. */
export function usePlan(runId: string, { action, q, page = 1 }: PlanSearch = {}) {
  const query = { page, size: 50, ...(action && { action }), ...(q && { q }) };
  return useQuery({
    queryKey: ["sync-plan", runId, query],
    queryFn: async () => (await http.GET("/api/sync-runs/{id}/plan", { params: { path: { id: runId }, query } })).data,
    placeholderData: keepPreviousData,
  });
}

/** How many contacts an action is planned for. */
export function countOf(counts: ActionCount[], wanted: PlannedAction): number {
  return counts.find(({ action }) => action === wanted)?.parties ?? 0;
}

/** The plan as a sentence: `will create 212 companies, link 1,940, leave 31 for you`. */
export function planInWords(counts: ActionCount[]): string {
  const count = (action: PlannedAction) => countOf(counts, action);
  const of = (number: number, one: string, many: string) => `${formatCount(number)} ${number === 1 ? one : many}`;
  const created = [
    count("CREATE_COMPANY") && of(count("CREATE_COMPANY"), "company", "companies"),
    count("CREATE_INDIVIDUAL") && of(count("CREATE_INDIVIDUAL"), "individual", "individuals"),
  ].filter(Boolean);
  const parts = [
    created.length > 0 && `create ${created.join(" and ")}`,
    count("LINK") && `link ${of(count("LINK"), "contact", "contacts")} to customers that are here`,
    count("UPDATE") && `update ${formatCount(count("UPDATE"))}`,
    count("PARK") && `leave ${formatCount(count("PARK"))} for you to decide`,
    count("EXCLUDE") && `leave out ${formatCount(count("EXCLUDE"))}`,
  ].filter(Boolean);
  const failing = count("FAIL") ? `; ${formatCount(count("FAIL"))} cannot be imported` : "";
  return `will ${parts.join(", ") || "change no customer"}${failing}`;
}
