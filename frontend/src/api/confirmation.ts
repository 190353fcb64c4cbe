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

/**
 * What the person confirms is sent once more, so that nothing typed is lost. Any other refusal is the answer.
 *
 * @param again sends the same request
 */
export async function afterRefusal(refusal: Response, again: () => Promise<Response>): Promise<Response> {
  const problem = (await refusal
    .clone()
    .json()
    .catch(() => ({}))) as Problem;
  return problem.type === "/problems/confirm-yourself" && (await confirmed()) ? again() : refusal;
}
