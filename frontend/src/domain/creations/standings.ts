import { api } from "@/api/client";
import type { components } from "@/api/schema";

/** How a customer stands with one linked organisation. */
export type Standing = components["schemas"]["CustomerInLedger"];
export type Creation = components["schemas"]["ContactCreation"];

const standingsPath = "/api/customers/{id}/xero-contacts";
const SOON_MILLISECONDS = 1_500;
const LATER_MILLISECONDS = 15_000;

const underWay = ["QUEUED", "SENDING", "UNSURE"] as const;

/** Queued, being sent or without a clear answer: it goes on by itself. */
export function isUnderWay(
  creation: Creation | undefined,
): creation is Creation & { state: (typeof underWay)[number] } {
  return underWay.some((state) => state === creation?.state);
}

/** It was found in Xero under its number, but archived. */
export function isArchived(creation: Creation | undefined): boolean {
  return creation?.state === "REFUSED" && creation.externalId !== undefined;
}

/** It ended, and nobody knows whether something of it is in Xero. */
export function isUnclear(creation: Creation | undefined): creation is Creation & { mayHaveArrivedAs: string } {
  return creation?.mayHaveArrivedAs !== undefined && !isUnderWay(creation) && !isArchived(creation);
}

/** Whether a moment to come is worth telling: a wait of a second or two is not. */
export function liesAhead(instant: string | undefined, now: number): instant is string {
  return instant !== undefined && Date.parse(instant) - now > 3_000;
}

function untilNextLook({ nextAttemptAt, state }: Creation): number {
  const isLong = state !== "SENDING" && liesAhead(nextAttemptAt, Date.now() + 60_000);
  return isLong ? LATER_MILLISECONDS : SOON_MILLISECONDS;
}

/**
 * How a customer stands in each linked organisation; Xero is not asked. Read often while a creation is under way, or
 * `asked` says that one has just been asked for.
 */
export function useStandings(customerId: string, asked = false) {
  return api.useQuery(
    "get",
    standingsPath,
    { params: { path: { id: customerId } } },
    {
      refetchInterval: ({ state: { data } }) => {
        const creations = data?.map(({ creation }) => creation).filter(isUnderWay) ?? [];
        if (asked) return SOON_MILLISECONDS;
        return creations.length > 0 && Math.min(...creations.map(untilNextLook));
      },
    },
  );
}
