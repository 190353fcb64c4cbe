/** Hands a file to the browser's downloads. The name is the one that the server gave, or else the given one. */
export function saveFile(content: Blob, response: Response, otherwise: string): void {
  const name = /filename="?([^";]+)"?/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name ?? otherwise });
  link.click();
  URL.revokeObjectURL(address);
}
