/** A link that writes to this address alone: nothing in it adds recipients or words (RFC 6068). */
export function mailto(address: string): string {
  return `mailto:${encodeURIComponent(address).replace(/%40/g, "@")}`;
}
