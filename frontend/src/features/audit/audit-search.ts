import type { components } from "@/api/schema";
import { startOfDay } from "@/lib/days";
import { optional, readDate, readPage, readText } from "@/lib/search";

export type AuditEvent = components["schemas"]["AuditEvent"];
export type AuditAction = AuditEvent["action"];

/** Which events are shown; all of it stands in the address. */
export function readAuditSearch(search: Record<string, unknown>) {
  return optional({
    q: readText(search.q),
    // Whether there is such an action is looked at by the page: the words of all of them are not part of the first load.
    action: readText(search.action),
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
export function toAuditQuery({ q, from, to }: AuditSearch, action?: AuditAction) {
  return {
    ...(q && { q }),
    ...(action && { action }),
    ...(from && { from: startOfDay(from) }),
    ...(to && { to: startOfDay(to, 1) }),
  };
}
