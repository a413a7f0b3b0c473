/**
 * Every request of the signed-in portal. Keeps the end of the session known,
 * waits for people to sign in again instead of losing what they did, and
 * notices when the server is down and when it is back.
 */
import type { ApiTransport } from '../contract/contexts.ts';
import { sessionEnd } from './session-end.ts';

export interface TransportHooks {
  /** An answer said when the session ends, and when it was asked for: both in milliseconds since 1970 by this computer's clock. */
  onExpires(end: number, askedAt: number): void;
  /** Nobody is signed in any more. Resolves with true when someone is again. */
  onSignedOut(): Promise<boolean>;
  /** The server could not answer (true), or did again (false). */
  onOutage(down: boolean): void;
  /** Something was changed: what other tabs show may be out of date. */
  onWritten(): void;
}

/** Statuses that say the server, or what it needs, is away for now. */
const AWAY = new Set([502, 503, 504]);

const READS = new Set(['GET', 'HEAD']);
/** What is typed and not sent, searches, and that something was shown, change nothing that another tab shows. */
const OWN = /\/drafts\/|\/search$|^\/api\/session|^\/api\/notices\/seen$/;

const isOwn = ({ url }: Request): boolean => OWN.test(new URL(url).pathname);

/** Signing in itself answers 401 for a wrong password; who signs out need not sign in for it. */
const isSigningInOrOut = ({ url, method }: Request): boolean => new URL(url).pathname === '/api/session' && !READS.has(method);

export function createTransport(hooks: TransportHooks): ApiTransport {
  const send = async (request: Request): Promise<Response> => {
    const askedAt = Date.now();
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      if (!request.signal.aborted) hooks.onOutage(true);
      throw error;
    }
    hooks.onOutage(AWAY.has(response.status));
    const end = sessionEnd(response);
    if (end !== undefined) hooks.onExpires(end, askedAt);
    if (response.ok && !READS.has(request.method) && !isOwn(request)) hooks.onWritten();
    return response;
  };

  return {
    async request(input, init) {
      const request = new Request(input, init);
      request.headers.set('x-portal-client', '1');
      // A body can be sent once: the copy is for sending it again.
      const again = request.clone();
      const response = await send(request);
      if (response.status !== 401 || isSigningInOrOut(request)) return response;
      const renewed = await Promise.race([hooks.onSignedOut(), aborted(request.signal)]);
      return renewed ? send(again) : response;
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
