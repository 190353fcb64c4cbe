import { useState } from "react";

/** No more are queued at a time. */
export const MOST = 1000;

/** Ticks over all pages and searches; those beyond the most that can be queued are not taken. */
export function tick(ticked: ReadonlySet<string>, ids: string[], on: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  for (const id of ids) {
    if (!on) next.delete(id);
    else if (next.size < MOST) next.add(id);
  }
  return next;
}

/** The customers that are ticked. */
export function useSelection() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    ticked,
    tick: (ids: string[], on: boolean) => setTicked((old) => tick(old, ids, on)),
    clear: () => setTicked(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;

/** Reads page after page until all that is found is there, or as many as can be queued. */
export async function idsOfAll(
  read: (page: number, size: number) => Promise<{ items: { id: string }[]; total: number } | undefined>,
): Promise<string[]> {
  const size = 200;
  const ids: string[] = [];
  for (let page = 1; ids.length < MOST; page++) {
    const found = await read(page, size);
    ids.push(...(found?.items.map(({ id }) => id) ?? []));
    if (!found || page * size >= found.total) break;
  }
  return ids.slice(0, MOST);
}
