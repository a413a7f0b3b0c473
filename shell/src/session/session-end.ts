/**
 * When the session ends, as an answer says it: milliseconds since 1970 by this
 * computer's clock, which may be minutes wrong. What counts is the time
 * between the two instants that the server names.
 * @returns `undefined` when the answer says nothing about a session
 */
export function sessionEnd({ headers }: Response): number | undefined {
  const expires = headers.get('x-session-expires');
  const serverNow = headers.get('date');
  if (expires === null) return undefined;
  const end = Date.parse(expires);
  return serverNow === null ? end : Date.now() + end - Date.parse(serverNow);
}
