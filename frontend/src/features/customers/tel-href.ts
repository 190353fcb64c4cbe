/** The address that dials a number as people write it; what follows it, such as "ext. 507", is dialled after it. */
export function telHref(phone: string): string {
  const [, number = phone, extension] = /^(.*?)(?:[,; ]*(?:ext(?:n|ension)?|x|#)[.: ]*(\d+)\s*)?$/i.exec(phone) ?? [];
  // "(0)" is dialled at home alone.
  const digits = number.replace(/^(\s*\+.*?)\(0\)/, "$1").replace(/[^+\d]/g, "");
  return `tel:${digits}${extension ? `;ext=${extension}` : ""}`;
}
