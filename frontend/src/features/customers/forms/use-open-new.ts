import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { pageOf, type WhosePage } from "@/domain/customers/pages";

/** Leads to the page of a customer that was just saved. */
export function useOpenNew(kind: WhosePage["kind"]) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return async (saved: { id: string } | undefined) => {
    await queryClient.invalidateQueries();
    if (saved) await navigate({ ...pageOf({ id: saved.id, kind }), replace: true });
  };
}
