import type { Problem } from "./problem";

/** What is asked for: the password again before an act that matters, or once more because the session has ended. */
export type Question = "confirm" | "signIn";

/** Shows the question and resolves to whether the person answered it. */
type Asker = (question: Question) => Promise<boolean>;

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
function answered(question: Question): Promise<boolean> {
  asking ??= (asker?.(question) ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function questionOf(request: Request, refusal: Response): Promise<Question | undefined> {
  if (refusal.status === 401) {
    const opensOrEndsASession = request.method !== "GET" && new URL(request.url).pathname === "/api/session";
    return opensOrEndsASession ? undefined : "signIn";
  }
  const problem = (await refusal
    .clone()
    .json()
    .catch(() => ({}))) as Problem;
  return problem.type === "/problems/confirm-yourself" ? "confirm" : undefined;
}

/**
 * What the person answers is sent once more, so that nothing typed is lost. Any other refusal is the answer.
 *
 * @param again sends the same request
 */
export async function afterRefusal(
  request: Request,
  refusal: Response,
  again: () => Promise<Response>,
): Promise<Response> {
  const question = await questionOf(request, refusal);
  return question && (await answered(question)) ? again() : refusal;
}
