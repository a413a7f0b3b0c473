/** By what a file is found again on the server, with nothing kept in the browser: the same file for the same draft has the same key. */
export async function fileKey(draftId: string, { name, size, lastModified }: File): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([draftId, name, size, lastModified]));
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
