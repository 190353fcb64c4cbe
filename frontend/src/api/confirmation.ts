import type { Problem } from "./problem";

/** Shows the question and resolves to whether the person confirmed who they are. */
type Asker = () => Promise<boolean>;

let asker: Asker | undefined;
let asking: Promise<boolean> | undefined;

/** Names who shows the question; the answer takes it back. */
export function askForConfirmationWith(next: Asker): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = undefined;
  };
}

/** Requests that ask at the same time share one question. */
function confirmed(): Promise<boolean> {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function asks(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const problem = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Problem;
  return problem.type === "/problems/confirm-yourself";
}

/**
 * Sends a request. What matters so much that the API wants to know again who asks is sent once more after the answer,
 * so that nothing typed is lost.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.method === "GET" ? request : request.clone();
  // Looked up at each call, so that a test's interception holds.
  const response = await globalThis.fetch(request);
  return (await asks(response)) && (await confirmed()) ? send(again) : response;
}
