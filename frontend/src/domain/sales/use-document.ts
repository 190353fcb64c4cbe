import { api } from "@/api/client";

/** The document of this id; nothing is asked for where none is open. */
export function useDocument(id: string | undefined) {
  return api.useQuery(
    "get",
    "/api/sales-documents/{id}",
    { params: { path: { id: id ?? "" } } },
    { enabled: id !== undefined },
  );
}
