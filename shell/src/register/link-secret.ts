/** What a link carries behind its `#`, where no server log ever sees it. */

/** The token of a mail that confirms an address, or the code of an invitation. */
export type LinkSecret = { readonly token: string } | { readonly code: string };

export function secretIn(hash: string): LinkSecret | undefined {
  const token = /^#confirm=([\w-]{20,100})$/.exec(hash)?.[1];
  if (token) return { token };
  const code = /^#([A-Za-z0-9-]{10,20})$/.exec(hash)?.[1];
  return code ? { code: code.toUpperCase() } : undefined;
}
