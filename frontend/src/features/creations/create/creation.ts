import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ApiError } from "@/api/problem";
import { useReadAgain } from "@/api/read-again";
import type { components } from "@/api/schema";
import { isUnclear, isUnderWay, type Standing } from "@/domain/creations/standings";
import { useTellDecided } from "@/domain/creations/use-tell-decided";

type Schemas = components["schemas"];
export type Preview = Schemas["CreationPreview"];
export type LookAlike = Schemas["LookAlike"];
export type Problem = Schemas["DraftProblem"];

/** Whether a person has to say that a contact in Xero is somebody else. */
export const isNear = ({ near }: LookAlike) => near;

/** Whether it has the customer's own number: it was created from here, and can be linked again. */
export const isItself = ({ reasons }: LookAlike) => reasons.some(({ field }) => field === "OWN_NUMBER");

/** Those that a person has to take for others before anything is sent. */
export const toBeSeen = (lookAlikes: LookAlike[]) => (lookAlikes.some(isItself) ? [] : lookAlikes.filter(isNear));

const previewKey = "xero-contact-preview";

/** What would be sent, and who in Xero it may be. Xero is searched: read when the page opens, not again and again. */
export const previewQuery = (customerId: string, connectionId: string) =>
  queryOptions({
    queryKey: [previewKey, customerId, connectionId],
    queryFn: async () => {
      const params = { path: { id: customerId }, query: { connectionId } };
      return (await http.GET("/api/customers/{id}/xero-contact", { params })).data as Preview;
    },
    meta: { asksXero: true },
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Which step of the page a customer is at. */
export type Step = "review" | "progress" | "refused" | "linked";

export function stepOf({ links, creation }: Standing, reviewing: boolean): Step {
  if (links.length > 0) return "linked";
  if (isUnderWay(creation)) return "progress";
  // What nobody could find out is looked at with what Xero holds now.
  return creation?.state === "REFUSED" && !reviewing && !isUnclear(creation) ? "refused" : "review";
}

/** Whether a creation was not begun because contacts in Xero look like the customer. */
export function wantsLook(error: unknown): boolean {
  return error instanceof ApiError && (error.problem.type ?? "").endsWith("look-alikes");
}

/** Whether what was looked at is not what would be sent any more. */
const changedSince = (error: unknown) =>
  error instanceof ApiError && (error.problem.type ?? "").endsWith("changed-since");

/** Asks for the creation; however often it is asked, the customer is created once. */
export function useCreate(customerId: string) {
  const readAgain = useReadAgain();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas["CreationInput"]) =>
      (await http.POST("/api/customers/{id}/xero-contact", { params: { path: { id: customerId } }, body })).data,
    onError: (error) =>
      (wantsLook(error) || changedSince(error)) && queryClient.invalidateQueries({ queryKey: [previewKey] }),
    onSettled: readAgain,
  });
}

/** Says that the customer is a contact that Xero holds already. */
export function useLinkInstead(customerId: string, customerName: string, connectionId: string) {
  const tellDecided = useTellDecided();
  return useMutation({
    mutationFn: async ({ externalId }: LookAlike) => {
      const body = { connectionId, externalId };
      return (await http.PUT("/api/customers/{id}/xero-contact", { params: { path: { id: customerId } }, body })).data;
    },
    onSuccess: (decision, { name }) => tellDecided(decision, `${customerName} is linked to ${name} in Xero`),
  });
}
