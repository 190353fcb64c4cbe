import createFetchClient, { type Middleware } from "openapi-fetch";
import createClient from "openapi-react-query";
import { send } from "./confirmation";
import { ApiError, type Problem } from "./problem";
import type { paths } from "./schema";

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  return type.includes("json") ? ((await response.json()) as Problem) : {};
}

/** Turns every answer that is not a success, whatever its body, and every lost connection into an ApiError. */
const failures: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  },
  onError: ({ error }) => (error instanceof ApiError ? error : new ApiError(0, {})),
};

/** Typed calls outside of components: `await http.GET("/api/session")`. Rejects with ApiError. */
export const http = createFetchClient<paths>({
  baseUrl: window.location.origin,
  fetch: send,
});
http.use(failures);

/** Typed hooks: `api.useQuery("get", "/api/items", …)`, `api.useMutation(…)`, `api.queryOptions(…)`. */
export const api = createClient(http);
