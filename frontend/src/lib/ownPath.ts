/** A path of our own to go on to, from an address: a link from outside must not lead to another site. */
export function ownPath(target: unknown): string | undefined {
  return typeof target === "string" && /^\/(?![/\\])/.test(target) ? target : undefined;
}
