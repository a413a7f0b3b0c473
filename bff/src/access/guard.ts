/**
 * The one guard. Every route below `/api/patients/:patientId` and
 * `/api/clinics/:clinicId` passes {@link requireAccess}, which looks up the
 * signed-in person's access grant and writes the use, or the refusal, to the
 * audit log. There is no other way to patient data.
 *
 * Refusals say as little as they can: without a grant the answer is 404, the
 * same as for an id that does not exist; with a grant that lacks the scope, 403.
 */
import { createMiddleware } from 'hono/factory';
import type { Context } from 'hono';
import { ApiProblem } from '../http/problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../auth/current-session.ts';
import { readSession, sessionToken, toSession } from '../auth/session.ts';
import { hasSecondStep } from '../auth/second-factor.ts';
import { findAccess } from './access-lookup.ts';
import type { AccessRow } from './access-lookup.ts';
import { isProofRecent } from './recent-proof.ts';
import { poolsOf } from './pools.ts';
import { refusalCounts } from './refusals.ts';
import { countRequest } from './session-limits.ts';
import type { Relationship, RequiredScope, Scope } from './scopes.ts';
import { viaOf } from './asking.ts';
import type { Who } from './who.ts';
import { workLines } from './work-line.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What else a route asks for. */
export interface Conditions {
  /** The patient alone may do this, whatever scopes somebody else has. */
  readonly onlySelf?: boolean;
  /** Only staff who have this access for their work, however much others may see. */
  readonly onlyStaff?: boolean;
  /** Only shortly after a password, a code or a passkey was given; see `recent-proof.ts`. */
  readonly recentProof?: boolean;
  /** Whatever its method, it changes nothing: a search whose words must not stand in an address. */
  readonly reads?: boolean;
  /** It searches or gathers much: two at once for one person, a share of the connections for all (`work-line.ts`), and fewer a minute (`session-limits.ts`). */
  readonly costly?: boolean;
}

/** Lets the request through only with a live grant for the path's patient or clinic that has this scope. */
export function requireAccess(scope: RequiredScope, conditions: Conditions = {}) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const patientId = c.req.param('patientId') ?? null;
    const clinicId = c.req.param('clinicId') ?? null;
    const subjectId = patientId ?? clinicId;
    // `c.var` makes an object of all variables each time.
    const portal = c.get('portal');
    const token = sessionToken(c.req.header('cookie'), portal.config);
    if (!token) throw new ApiProblem('session/required');
    if (!subjectId || !UUID.test(subjectId)) {
      const session = await readSession(c);
      throw new ApiProblem(session ? 'resource/not-found' : 'session/required');
    }
    const row = await findAccess(portal, { token, kind: patientId ? 'patient' : 'clinic', subjectId });
    if (!row) throw new ApiProblem('session/required');
    const session = await toSession(c, row);
    c.set('session', session);
    countRequest(portal, session.id, conditions.costly ? 'costly' : 'any');
    await requireSecondStep(c, session);
    const isReading = conditions.reads === true || c.req.method === 'GET' || c.req.method === 'HEAD';
    const needsProof = conditions.recentProof === true && !isProofRecent(row, portal.now());
    const refused = refusal(row, scope, conditions) ?? (needsProof ? 'session/reauthentication-required' : null);
    if (refused) {
      await record(c, row, { patientId, clinicId, scope, reads: isReading, outcome: 'denied', status: refused === 'resource/not-found' ? 404 : 403 });
      throw new ApiProblem(refused);
    }
    c.set('who', whoOf(c, row, { patientId, clinicId }));
    await inTurn(c, row.userId, conditions, next);
    const status = c.res.status;
    await record(c, row, { patientId: patientId ?? c.get('shownPatientId') ?? null, clinicId, scope, reads: isReading, outcome: outcomeOf(status), status });
  });
}

/** Does what was asked for when it is this person's turn. @throws {ApiProblem} request/rate-limited */
function inTurn(c: Context<AppEnv>, userId: string, { costly = false }: Pick<Conditions, 'costly'>, next: () => Promise<void>): Promise<void> {
  const lines = workLines(c.get('portal').db);
  const work = () => lines.any.run(userId, next);
  return costly ? lines.costly.run(userId, work) : work();
}

export interface SessionNeeds {
  /** Also for somebody who must set up a second step first: what they need for that. */
  readonly beforeSecondStep?: true;
}

/** Lets the request through with any valid session: for what is about the person, not about a chart. */
export function requireSession({ beforeSecondStep }: SessionNeeds = {}) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const session = await readSession(c);
    if (!session) throw new ApiProblem('session/required');
    c.set('session', session);
    countRequest(c.get('portal'), session.id, 'any');
    c.set('who', { kind: 'person', userId: session.userId, displayName: session.displayName, sessionId: session.id, via: viaOf(c) });
    if (!beforeSecondStep) await requireSecondStep(c, session);
    await inTurn(c, session.userId, {}, next);
  });
}

/** The refusals leave only rows with a grant, and the path names one of the two. */
function whoOf(c: Context<AppEnv>, row: AccessRow, { patientId, clinicId }: Pick<Use, 'patientId' | 'clinicId'>): Who {
  const granted = {
    userId: row.userId,
    displayName: row.displayName,
    grantId: row.grantId as string,
    relationship: row.relationship as Relationship,
    scopes: row.scopes as readonly Scope[],
    via: viaOf(c),
  };
  if (patientId === null) return { kind: 'clinic', ...granted, clinicId: clinicId as string, pools: poolsOf(row.staffRole) };
  return { kind: 'patient', ...granted, patientId, reduced: row.reduced };
}

function refusal(
  row: AccessRow,
  scope: RequiredScope,
  { onlySelf = false, onlyStaff = false }: Conditions,
): 'resource/not-found' | 'access/scope-missing' | null {
  if (!row.grantId || !row.scopes) return 'resource/not-found';
  if (onlySelf && row.relationship !== 'self') return 'access/scope-missing';
  if (onlyStaff && row.relationship !== 'staff') return 'access/scope-missing';
  return scope === 'any' || row.scopes.includes(scope) ? null : 'access/scope-missing';
}

/** A handler refuses too: what only the patient may do. */
function outcomeOf(status: number): Use['outcome'] {
  if (status < 400) return 'success';
  return status === 403 ? 'denied' : 'failure';
}

/** Where a second step at sign-in is a must, and of staff anywhere, nothing opens before there is one. */
async function requireSecondStep(c: Context<AppEnv>, { userId, lacksSecondStep }: Session): Promise<void> {
  const portal = c.get('portal');
  if (!lacksSecondStep && (portal.config.secondFactor === 'optional' || (await hasSecondStep(portal, userId)))) return;
  const { requestId, sourceIp } = c.var;
  const denied = { action: 'security', outcome: 'denied', reason: 'second-factor-required' } as const;
  await portal.audit.append({ at: portal.now(), ...denied, userId, method: c.req.method, route: c.req.path, status: 403, requestId, sourceIp });
  throw new ApiProblem('session/second-factor-required');
}

interface Use {
  readonly patientId: string | null;
  readonly clinicId: string | null;
  readonly scope: RequiredScope;
  readonly reads: boolean;
  readonly outcome: 'success' | 'failure' | 'denied';
  readonly status: number;
}

async function record(c: Context<AppEnv>, row: AccessRow, { reads, ...use }: Use): Promise<void> {
  const { audit, db, now } = c.get('portal');
  const { patientId, clinicId, status } = use;
  const refusal = { userId: row.userId, subjectId: patientId ?? clinicId, method: c.req.method, path: c.req.path, status };
  const count = use.outcome === 'denied' ? refusalCounts(db).count(refusal, now()) : 1;
  if (count === null) return;
  await audit.append({
    at: now(),
    action: reads ? 'read' : 'write',
    userId: row.userId,
    relationship: row.relationship,
    method: c.req.method,
    route: c.req.path,
    requestId: c.get('requestId'),
    sourceIp: c.get('sourceIp'),
    ...use,
    ...(count > 1 ? { reason: `refused ${count} times within the hour` } : {}),
  });
}
