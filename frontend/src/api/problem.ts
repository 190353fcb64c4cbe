/** One rule that a sent field broke, as the API names it; `field` is a path such as `addresses[0].city`. */
type FieldError = { field: string; message: string };

/** The API's error body (RFC 9457 problem details). */
export type Problem = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  /** A number to quote to those who read the log. */
  instance?: string;
  errors?: FieldError[];
};

/** A request that did not succeed. `status` 0 means that no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

/** A failure in words: what happened and what to do next. */
export type Failure = { title: string; next: string };

/** By the status of the answer, where the answer itself says nothing. */
export const byStatus: Record<number, Failure> = {
  0: { title: "Ledgerlink cannot be reached.", next: "Check your connection, then try again." },
  401: { title: "You are signed out.", next: "Sign in again; nothing that was saved is lost." },
  403: { title: "Your role does not allow this.", next: "Ask an administrator of your workspace." },
  404: { title: "This record does not exist.", next: "Go back to the list and look for it there." },
  409: { title: "Someone changed this record in the meantime.", next: "Reload it, then make your change again." },
  429: { title: "Too many requests.", next: "Try again in a minute." },
  503: { title: "Ledgerlink is starting or busy.", next: "Try again in a moment." },
};
export const refused: Failure = { title: "This could not be saved.", next: "Correct what is marked, then save again." };
export const broken: Failure = {
  title: "Something went wrong in Ledgerlink.",
  next: "Try again. If it keeps happening, tell your administrator.",
};

/**
 * Puts any thrown value into words. What the server says of this very case wins over the general sentences.
 * `inForm`: what is wrong with a field stands beside it, so that it is not said twice.
 */
export function toFailure(error: unknown, inForm = false): Failure {
  if (!(error instanceof ApiError)) return broken;
  const general = byStatus[error.status] ?? (error.status < 500 ? refused : broken);
  const { title = general.title, detail, instance } = error.problem;
  if (!detail || isMarked(error, inForm)) return general;
  if (error.status === 404) return { title: detail, next: general.next };
  return { title, next: instance ? `${detail} (${instance})` : detail };
}

/** Whether all that is wrong is told beside the fields of the form, so that no sentence of its own is needed. */
function isMarked({ status, problem: { detail, errors = [] } }: ApiError, inForm: boolean): boolean {
  return status === 400 && errors.length > 0 && (inForm || errors.every(({ message }) => message !== detail));
}

/** The field errors of a refused request as `{ path: message }`, with paths as the forms write them (`addresses.0.city`). */
export function toFieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const errors = error.problem.errors ?? [];
  return Object.fromEntries(errors.map(({ field, message }) => [field.replace(/\[(\d+)\]/g, ".$1"), message]));
}
