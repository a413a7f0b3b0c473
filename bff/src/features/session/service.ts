/** Signing in and out through better-auth, and what the signed-in person can open. */
import type { Context } from 'hono';
import type { Session } from '../../auth/session.ts';
import { sessionToken } from '../../auth/session.ts';
import { ADDRESS_HEADER } from '../../auth/auth.ts';
import type { Scope } from '../../access/scopes.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/router.ts';
import type { Portal } from '../../portal.ts';
import type { SessionInfo, Subject } from './schema.ts';

const FALLBACK_ZONE = 'UTC';

/**
 * Checks the password and answers with the cookies of a new session. The
 * session that the browser had before ends, so that no old token lives on.
 * @throws {ApiProblem} session/wrong-credentials, request/rate-limited
 */
export async function signIn(c: Context<AppEnv>, identifier: string, password: string): Promise<string[]> {
  const { portal, sourceIp, requestId } = c.var;
  const byEmail = identifier.includes('@');
  const answer = await callAuth(c, byEmail ? '/sign-in/email' : '/sign-in/username', {
    [byEmail ? 'email' : 'username']: identifier.toLowerCase(),
    password,
  });
  const at = portal.now();
  if (answer.status === 429) {
    throw new ApiProblem('request/rate-limited', { retryAfter: Number(answer.headers.get('x-retry-after') ?? 60) });
  }
  // An outage is an outage: it must never look like a wrong password.
  if (answer.status >= 500) throw new ApiProblem('service/database-unavailable', { retryAfter: 5 });
  if (!answer.ok) {
    await portal.audit.append({ at, action: 'sign-in', outcome: 'denied', requestId, sourceIp });
    throw new ApiProblem('session/wrong-credentials');
  }
  const { user } = (await answer.json()) as { user: { id: string } };
  const previous = sessionToken(c.req.header('cookie'), portal.config);
  if (previous) await portal.db.sql('session_end', 'delete from session where token = $1', [previous]);
  await portal.audit.append({ at, action: 'sign-in', outcome: 'success', userId: user.id, requestId, sourceIp });
  return answer.headers.getSetCookie();
}

/** Ends the session of this request; answers with the cookies that clear it. */
export async function signOut(c: Context<AppEnv>, session: Session): Promise<string[]> {
  const { portal, sourceIp, requestId } = c.var;
  const answer = await callAuth(c, '/sign-out', {});
  await portal.db.sql('session_end_by_id', 'delete from session where id = $1', [session.id]);
  await portal.audit.append({ at: portal.now(), action: 'sign-out', outcome: 'success', userId: session.userId, requestId, sourceIp });
  return answer.headers.getSetCookie();
}

/** Who is signed in and which charts and clinics they can open, their own first. */
export async function describeSession({ db, now }: Portal, session: Session): Promise<SessionInfo> {
  const time = now();
  const [staff, grants] = await Promise.all([
    db.prisma.staffMember.findUnique({ where: { userId: session.userId }, select: { role: true } }),
    db.prisma.accessGrant.findMany({
      where: { userId: session.userId, revokedAt: null, startsAt: { lte: time }, OR: [{ endsAt: null }, { endsAt: { gt: time } }] },
      include: { clinic: true, patient: { include: { clinic: true } } },
    }),
  ]);
  const subjects = grants.map((grant): Subject => {
    const { patient } = grant;
    const clinic = grant.clinic ?? patient?.clinic;
    return {
      kind: patient ? 'patient' : 'clinic',
      id: (patient ?? grant.clinic)?.id ?? '',
      displayName: patient ? `${patient.preferredName ?? patient.givenName} ${patient.familyName}` : (grant.clinic?.name ?? ''),
      relationship: grant.relationship,
      scopes: grant.scopes as Scope[],
      timeZone: clinic?.timeZone ?? FALLBACK_ZONE,
      clinicPhone: clinic?.phone ?? null,
    };
  });
  return {
    userId: session.userId,
    displayName: session.displayName,
    audience: staff ? 'clinic' : 'patient',
    staffRole: staff?.role ?? null,
    subjects: subjects.sort(ownFirst),
    expiresAt: session.expiresAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
  };
}

function ownFirst(a: Subject, b: Subject): number {
  return Number(b.relationship === 'self') - Number(a.relationship === 'self') || a.displayName.localeCompare(b.displayName);
}

/** Calls better-auth as a request of its own, so that its rate limits and cookies work as for a browser. */
async function callAuth(c: Context<AppEnv>, path: string, body: Record<string, string>): Promise<Response> {
  const { config, auth } = c.var.portal;
  const headers = new Headers({
    'content-type': 'application/json',
    origin: config.origin,
    [ADDRESS_HEADER]: c.var.sourceIp,
    'user-agent': c.req.header('user-agent') ?? '',
  });
  const cookie = c.req.header('cookie');
  if (cookie) headers.set('cookie', cookie);
  return auth.handler(new Request(`${config.origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}
