/**
 * Every request of the signed-in portal. Keeps the end of the session known,
 * waits for people to sign in again instead of losing what they did, and
 * notices when the server is down and when it is back.
 */
import type { ApiTransport } from '../contract/contexts.ts';

export interface TransportHooks {
  /** An answer said when the session ends, in milliseconds since 1970 by this computer's clock. */
  onExpires(end: number): void;
  /** Nobody is signed in any more. Resolves with true when someone is again. */
  onSignedOut(): Promise<boolean>;
  /** The server could not answer (true), or did again (false). */
  onOutage(down: boolean): void;
}

/** Statuses that say the server, or what it needs, is away for now. */
const AWAY = new Set([502, 503, 504]);

export function createTransport(hooks: TransportHooks): ApiTransport {
  const send = async (request: Request): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      if (!request.signal.aborted) hooks.onOutage(true);
      throw error;
    }
    hooks.onOutage(AWAY.has(response.status));
    const expiresAt = response.headers.get('x-session-expires');
    if (expiresAt !== null) hooks.onExpires(toLocalTime(expiresAt, response.headers.get('date')));
    return response;
  };

  return {
    async request(input, init) {
      const request = new Request(input, init);
      request.headers.set('x-portal-client', '1');
      // A body can be sent once: the copy is for sending it again.
      const again = request.clone();
      const response = await send(request);
      // Signing in itself answers 401 for a wrong password.
      if (response.status !== 401 || new URL(request.url).pathname === '/api/session') return response;
      const renewed = await Promise.race([hooks.onSignedOut(), aborted(request.signal)]);
      return renewed ? send(again) : response;
    },
  };
}

/** This computer's clock may be minutes wrong: what counts is the time between the server's two. */
function toLocalTime(instant: string, serverNow: string | null): number {
  const time = Date.parse(instant);
  return serverNow === null ? time : Date.now() + time - Date.parse(serverNow);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
