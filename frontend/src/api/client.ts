import createFetchClient, { type Middleware } from "openapi-fetch";
import createClient from "openapi-react-query";
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

/** An ended session and a change that matters ask for the password first; that is seldom, so what asks is loaded late. */
async function send(request: Request): Promise<Response> {
  const copy = request.clone();
  // Looked up at each call, so that a test's interception holds.
  const response = await globalThis.fetch(request);
  if (response.status !== 401 && response.status !== 403) return response;
  const { afterRefusal } = await import("./confirmation");
  return afterRefusal(request, response, () => send(copy));
}

/** Typed calls outside of components: `await http.GET("/api/session")`. Rejects with ApiError. */
export const http = createFetchClient<paths>({
  baseUrl: window.location.origin,
  fetch: send,
});
http.use(failures);

/** Typed hooks: `api.useQuery("get", "/api/items", …)`, `api.useMutation(…)`, `api.queryOptions(…)`. */
export const api = createClient(http);
