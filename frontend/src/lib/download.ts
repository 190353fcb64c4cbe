/** Hands a file to the browser's downloads. The name is the one that the server gave, or else the given one. */
export function saveFile(content: Blob, response: Response, otherwise: string): void {
  const name = /filename="?([^";]+)"?/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
  save(content, name ?? otherwise);
}

/** Hands a text to the browser's downloads. */
export function saveText(text: string, name: string): void {
  save(new Blob([text], { type: "text/plain;charset=utf-8" }), name);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
