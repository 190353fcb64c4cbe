import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { http } from "@/api/client";
import { useReadAgain } from "@/api/read-again";
import type { components } from "@/api/schema";
import { decidedInWords, type Wish } from "./wishes";

type Schemas = components["schemas"];
/** A decision of this visit, in words. */
export type Made = { decision: Schemas["LinkDecision"]; words: string };

const MOST_KEPT = 50;
const madeKey = ["link-decisions"];

/** The decisions of this visit, newest first; forgotten with the tab or the sign-out. */
export function useMade(): Made[] {
  const { data = [] } = useQuery({
    queryKey: madeKey,
    queryFn: ({ client }) => client.getQueryData<Made[]>(madeKey) ?? [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

/** Decides about contacts of the books, all of them or none, and takes decisions back. */
export function useDecisions() {
  const queryClient = useQueryClient();
  const remember = (change: (made: Made[]) => Made[]) =>
    queryClient.setQueryData<Made[]>(madeKey, (made = []) => change(made).slice(0, MOST_KEPT));
  const readAgain = useReadAgain();

  const undo = useMutation({
    mutationFn: async ({ decision }: Made) =>
      (await http.DELETE("/api/link-decisions/{id}", { params: { path: { id: decision.id } } })).data,
    onSuccess: (undone) => {
      if (undone)
        remember((made) => made.map((one) => (one.decision.id === undone.id ? { ...one, decision: undone } : one)));
    },
    onSettled: readAgain,
  });
  const decide = useMutation({
    mutationFn: async (wishes: Wish[]): Promise<Made | undefined> => {
      const choices = wishes.map(({ id, action, seen, customer }) => ({
        ledgerContactId: id,
        action,
        seen: { ...(seen && { customerId: seen }) },
        ...(action === "LINK" && customer && { customerId: customer.id }),
      }));
      const { data } = await http.POST("/api/link-decisions", { body: { choices } });
      return data && { decision: data, words: decidedInWords(wishes) };
    },
    onSuccess: (made) => {
      if (made) remember((old) => [made, ...old]);
    },
    onSettled: readAgain,
  });
  return { decide, undo };
}
