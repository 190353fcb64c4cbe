/** A path of our own to go on to, from an address: a link from outside must not lead to another site. */
export function ownPath(target: unknown): string | undefined {
  // Browsers drop tabs and line breaks from an address, so that "/\t/elsewhere" would be another site's.
  return typeof target === "string" && /^\/(?![/\\])[^\p{C}\p{Z}]*$/u.test(target) ? target : undefined;
}
