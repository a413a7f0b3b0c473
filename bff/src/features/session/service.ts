/** Signing in and out through better-auth, and what the signed-in person can open. */
import type { Visit } from '../../access/who.ts';
import type { Session } from '../../auth/current-session.ts';
import { endedCookie } from '../../auth/cookie-names.ts';
import { hasSecondStep, needsSecondStep } from '../../auth/second-factor.ts';
import { inSeat } from '../../auth/hash-line.ts';
import type { Seat } from '../../auth/hash-line.ts';
import { beginSignIn } from '../../auth/sign-in-lock.ts';
import type { SignInAttempt } from '../../auth/sign-in-lock.ts';
import { ADDRESS_HEADER, BUSY_STATUS } from '../../auth/auth.ts';
import { bandSpan } from '../../access/age-rules.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { liveGrants } from '../../access/live-grants.ts';
import { AuditUnavailableError } from '../../audit/audit-log.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { readDisplay } from '../../display.ts';
import { describeError } from '../../http/error-handler.ts';
import { neighborhoodOf } from '../../http/network.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { beginSession } from './begin-session.ts';
import type { SignedIn } from './begin-session.ts';
import type { SessionInfo, Subject } from './schema.ts';
import { fullName } from '../../person-name.ts';

/**
 * Checks the password and opens a session, which may wait for a second factor.
 * @throws {ApiProblem} session/wrong-credentials, session/locked, request/rate-limited, service/busy
 */
export async function signIn(portal: Portal, visit: Visit, identifier: string, password: string): Promise<SignedIn> {
  const { sourceIp, requestId } = visit;
  const attempt = await begin(portal, visit, identifier);
  const byEmail = identifier.includes('@');
  const { deviceId } = attempt;
  const seat: Seat = deviceId ? { kind: 'known', who: deviceId } : { kind: 'open', network: neighborhoodOf(sourceIp) };
  const answer = await inSeat(seat, () =>
    callAuth(portal, visit, byEmail ? '/sign-in/email' : '/sign-in/username', { [byEmail ? 'email' : 'username']: identifier.toLowerCase(), password }),
  );
  const at = portal.now();
  if (answer.status === 429 || answer.status >= 500) await attempt.withdraw();
  if (answer.status === 429) {
    throw new ApiProblem('request/rate-limited', { retryAfter: Number(answer.headers.get('x-retry-after') ?? 60) });
  }
  if (answer.status === BUSY_STATUS) throw new ApiProblem('service/busy', { retryAfter: 5 });
  // An outage is an outage: it must never look like a wrong password.
  if (answer.status >= 500) throw new ApiProblem('service/database-unavailable', { retryAfter: 5 });
  const opened = answer.ok ? ((await answer.json()) as { user: { id: string }; token: string }) : null;
  if (!opened || attempt.isDisabled) {
    if (opened) await portal.db.prisma.session.deleteMany({ where: { token: opened.token } });
    await attempt.wrong();
    await auditStranger(portal, { at, action: 'sign-in', outcome: 'denied', userId: attempt.userId, requestId, sourceIp });
    throw new ApiProblem('session/wrong-credentials');
  }
  await attempt.right();
  const { user, token } = opened;
  return beginSession(portal, visit, user.id, token);
}

/** Counts the try. A name that is locked is told so before any password is looked at. */
async function begin(portal: Portal, visit: Visit, identifier: string): Promise<SignInAttempt> {
  const { sourceIp, requestId } = visit;
  try {
    return await beginSignIn(portal, visit, identifier);
  } catch (error) {
    if (error instanceof ApiProblem)
      await auditStranger(portal, { at: portal.now(), action: 'sign-in', outcome: 'denied', reason: 'locked', requestId, sourceIp });
    throw error;
  }
}

/**
 * Ends the session of this request. `forget` gets the cookies that clear it, the first before anything can fail: whoever
 * signs out has left this browser in any case, also with the disk full, and the session then ends by itself.
 */
export async function signOut(portal: Portal, visit: Visit, session: Session, forget: (cookies: readonly string[]) => void): Promise<void> {
  const { sourceIp, requestId } = visit;
  forget([endedCookie(portal.config)]);
  const answer = await callAuth(portal, visit, '/sign-out', {});
  forget(answer.headers.getSetCookie());
  await portal.db.sql('session_end_by_id', 'delete from session where id = $1', [session.id]);
  try {
    await portal.audit.append({ at: portal.now(), action: 'sign-out', outcome: 'success', userId: session.userId, requestId, sourceIp });
  } catch (error) {
    // The session is over: the browser must forget it too.
    if (!(error instanceof AuditUnavailableError)) throw error;
    portal.log.error({ requestId, ...describeError(error) }, 'audit log unavailable');
  }
}

/** Who is signed in and which charts and clinics they can open, their own first. */
export async function describeSession(portal: Portal, session: Session): Promise<SessionInfo> {
  const [staff, { display, secondStepHintClosedAt }, isProtected, isRequired, grants] = await Promise.all([
    portal.db.prisma.staffMember.findUnique({ where: { userId: session.userId }, select: { role: true } }),
    portal.db.prisma.user.findUniqueOrThrow({ where: { id: session.userId }, select: { display: true, secondStepHintClosedAt: true } }),
    hasSecondStep(portal, session.userId),
    needsSecondStep(portal, session.userId),
    liveGrants(portal, session.userId),
  ]);
  const subjects = grants.map(({ row, scopes, reduced }): Subject => {
    const { patient } = row;
    const clinic = row.clinic ?? patient?.clinic;
    const birthDate = patient?.birthDate?.toISOString().slice(0, 10) ?? null;
    const timeZone = clinic?.timeZone ?? FALLBACK_ZONE;
    return {
      kind: patient ? 'patient' : 'clinic',
      id: (patient ?? row.clinic)?.id ?? '',
      displayName: patient ? fullName({ ...patient, givenName: (reduced ? null : patient.preferredName) ?? patient.givenName }) : (row.clinic?.name ?? ''),
      relationship: row.relationship,
      scopes: [...scopes],
      reduced,
      ...(reduced && birthDate ? { teen: bandSpan(portal.config.ageRules, birthDate, dayIn(timeZone, portal.now())) } : {}),
      timeZone,
      clinicPhone: clinic?.phone ?? null,
      identity: patient && {
        fullName: fullName(patient),
        birthDate,
        patientNumber: scopes.includes('account:read') ? patient.patientNumber : null,
      },
      ...(row.emergencyReason && row.endsAt ? { emergencyEndsAt: row.endsAt.toISOString() } : {}),
    };
  });
  return {
    userId: session.userId,
    displayName: session.displayName,
    audience: staff ? 'clinic' : 'patient',
    staffRole: staff?.role ?? null,
    subjects: subjects.sort(ownFirst),
    mustAddSecondStep: !isProtected && isRequired,
    hintsAtSecondStep: !isProtected && !isRequired && secondStepHintClosedAt === null,
    display: readDisplay(display),
    expiresAt: session.expiresAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
  };
}

/** Says no more that a second step helps, on any device. */
export async function closeSecondStepHint({ db, now }: Portal, userId: string): Promise<void> {
  await db.prisma.user.updateMany({ where: { id: userId, secondStepHintClosedAt: null }, data: { secondStepHintClosedAt: now() } });
}

function ownFirst(a: Subject, b: Subject): number {
  return Number(b.relationship === 'self') - Number(a.relationship === 'self') || a.displayName.localeCompare(b.displayName);
}

/** Calls better-auth as a request of its own, so that its rate limits and cookies work as for a browser. */
async function callAuth(portal: Portal, visit: Visit, path: string, body: Record<string, string>): Promise<Response> {
  const { config, auth } = portal;
  const headers = new Headers({
    'content-type': 'application/json',
    origin: config.origin,
    [ADDRESS_HEADER]: visit.sourceIp,
    'user-agent': visit.userAgent ?? '',
  });
  const cookie = visit.cookies;
  if (cookie) headers.set('cookie', cookie);
  return auth.handler(new Request(`${config.origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}
