import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/problem";

/** Retries only what may pass by itself: a lost connection or a server that is starting. */
function worthARetry(failures: number, error: Error): boolean {
  const passing = error instanceof ApiError && (error.status === 0 || error.status === 503);
  return passing && failures < 2;
}

/** @param onSignedOut called when the API says that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: { queries: { retry: worthARetry, staleTime: 15_000 } },
  });
}
