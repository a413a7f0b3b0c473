/**
 * Step-up: what could lock somebody out, or take their records away, asks for
 * the password, a code or a passkey again when the last one is older than five
 * minutes. Comes after the guard of the session.
 */
import { createMiddleware } from 'hono/factory';
import type { Session } from '../auth/current-session.ts';
import { ApiProblem } from '../http/problem.ts';
import type { AppEnv } from '../http/app-env.ts';

const RECENT_MS = 5 * 60_000;

/** Whether the person has proved who they are lately enough for a sensitive act. */
export const isProofRecent = ({ provenAt }: Pick<Session, 'provenAt'>, now: Date): boolean => now.getTime() - provenAt.getTime() <= RECENT_MS;

export function requireRecentProof() {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { portal, session, requestId, sourceIp } = c.var;
    const at = portal.now();
    if (!isProofRecent(session, at)) {
      const denied = { action: 'security', outcome: 'denied', reason: 'reauthentication-required' } as const;
      await portal.audit.append({ at, ...denied, userId: session.userId, method: c.req.method, route: c.req.path, status: 403, requestId, sourceIp });
      throw new ApiProblem('session/reauthentication-required');
    }
    await next();
  });
}
