import type { components } from "@/api/schema";
import { startOfDay } from "@/lib/days";
import { optional, readDate, readOneOf, readPage, readText } from "@/lib/search";
import { actions } from "./actions";

export type AuditEvent = components["schemas"]["AuditEvent"];
export type AuditAction = AuditEvent["action"];

export const actionNames = Object.keys(actions) as AuditAction[];

/** Which events are shown; all of it stands in the address. */
export function readAuditSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    action: readOneOf(actionNames, search.action),
    from: readDate(search.from),
    to: readDate(search.to),
    page: readPage(search.page),
  });
}

export type AuditSearch = ReturnType<typeof readAuditSearch>;

/** Whether less than all events is asked for. */
export function isFiltered({ q, action, from, to }: AuditSearch): boolean {
  return [q, action, from, to].some((value) => value !== undefined);
}

/** The filters as the API asks for them: whole days of the reader's time zone, the last one included. */
export function toAuditQuery({ q, action, from, to }: AuditSearch) {
  return {
    ...(q && { q }),
    ...(action && { action }),
    ...(from && { from: startOfDay(from) }),
    ...(to && { to: startOfDay(to, 1) }),
  };
}
