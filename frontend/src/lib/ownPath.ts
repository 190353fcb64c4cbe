/** A path of our own to go on to, from an address: a link from outside must not lead to another site. */
export function ownPath(target: unknown): string | undefined {
  // Browsers drop tabs and line breaks from an address, so that "/\t/elsewhere" would be another site's.
  if (typeof target !== "string" || !/^\/(?![/\\])[^\p{Cc}\u2028\u2029]*$/u.test(target)) return undefined;
  return URL.canParse(target, location.origin) && new URL(target, location.origin).origin === location.origin
    ? target
    : undefined;
}
