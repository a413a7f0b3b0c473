/**
 * Somebody with an account asks for access to another person's record. Who that
 * is, is not looked up here: staff do it, so that nothing tells whether somebody
 * is a patient.
 */
import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import { dayIn } from '../../access/clinic-day.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import type { Portal } from '../../portal.ts';
import type { CareRequest, CareRequests, NewCareRequest } from './care-schema.ts';
import { documentsOf, sendDocuments } from './documents.ts';
import { createRequest, openContent, tellDesks } from './service.ts';

/** As many as one page shows. */
const MOST = 50;

const ownRow = (userId: string) => ({ userId, kind: { in: ['child', 'adult'] } }) satisfies { userId: string; kind: { in: CareRequest['who'][] } };
const withPapers = { _count: { select: { documents: true } } } as const;

/** What this person asked, newest first, and the papers that wait for the next request. */
export async function listCareRequests(portal: Portal, userId: string): Promise<CareRequests> {
  const [rows, papers] = await Promise.all([
    portal.db.prisma.accountRequest.findMany({ where: ownRow(userId), include: withPapers, orderBy: { createdAt: 'desc' }, take: MOST }),
    documentsOf(portal, { userId }),
  ]);
  return { requests: rows.map((row) => toCareRequest(portal, row)), papers };
}

/** Asks staff; the same key again is the same request. @throws {ApiProblem} request/invalid, request/rate-limited, resource/not-found: the key is of something else */
export async function askForCare(c: Context<AppEnv>, input: z.output<typeof NewCareRequest>): Promise<CareRequest> {
  const { portal, session } = c.var;
  const { userId } = session;
  const { clientKey, who, lastDay, otherPatientNumber, ...said } = input;
  refuseDates(portal, input);
  const known = await portal.db.prisma.accountRequest.count({ where: { clientKey } });
  if (known === 0) {
    await countAttempt(portal, LIMITS.careRequests, userId);
    try {
      await portal.db.transaction(async (tx) => {
        const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
        const content = { ...said, email, ...(otherPatientNumber ? { otherPatientNumber } : {}), ...(lastDay ? { lastDay } : {}) };
        await createRequest(portal, tx, { kind: who, userId, patientId: null, clinicId: null, clientKey, content });
        await sendDocuments(tx, { userId }, clientKey);
      });
    } catch (error) {
      // The same key came twice at once; the other one wrote it.
      if (!isConflict(error)) throw error;
    }
  }
  const row = await portal.db.prisma.accountRequest.findFirst({ where: { clientKey, ...ownRow(userId) }, include: withPapers });
  if (!row) throw new ApiProblem('resource/not-found');
  if (known === 0) await record(c, row.id, 'asked for access');
  return toCareRequest(portal, row);
}

/** Takes an open request back; done twice, it is done. @throws {ApiProblem} resource/not-found, request/already-decided */
export async function withdrawCareRequest(c: Context<AppEnv>, id: string): Promise<CareRequest> {
  const { portal, session } = c.var;
  const own = { id, ...ownRow(session.userId) };
  const { row, count } = await portal.db.transaction(async (tx) => {
    const changed = await tx.accountRequest.updateMany({ where: { ...own, state: 'open' }, data: { state: 'withdrawn', decidedAt: portal.now() } });
    const found = await tx.accountRequest.findFirst({ where: own, include: withPapers });
    if (found && changed.count > 0) await tellDesks(portal, tx, found);
    return { row: found, count: changed.count };
  });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.state !== 'withdrawn') throw new ApiProblem('request/already-decided');
  if (count > 0) await record(c, id, 'took back asking for access');
  return toCareRequest(portal, row);
}

/** At which clinic the day counts is not known yet: a day is over when it is over everywhere. */
function refuseDates({ now }: Pick<Portal, 'now'>, { otherBirthDate, lastDay }: Pick<z.output<typeof NewCareRequest>, 'otherBirthDate' | 'lastDay'>): void {
  const [last, next] = [-12, 14].map((hours) => dayIn('UTC', new Date(now().getTime() + hours * 3_600_000)));
  if (next !== undefined && otherBirthDate > next) throw new ApiProblem('request/invalid', { errors: [{ path: 'otherBirthDate', code: 'future' }] });
  if (last !== undefined && lastDay !== null && lastDay < last) throw new ApiProblem('request/invalid', { errors: [{ path: 'lastDay', code: 'past' }] });
}

async function record(c: Context<AppEnv>, entityId: string, reason: string): Promise<void> {
  const { portal, session, requestId, sourceIp } = c.var;
  await portal.audit.append({
    at: portal.now(),
    action: 'write',
    outcome: 'success',
    userId: session.userId,
    entityId,
    reason,
    method: c.req.method,
    route: c.req.path,
    requestId,
    sourceIp,
  });
}

type Row = Awaited<ReturnType<Portal['db']['prisma']['accountRequest']['findUniqueOrThrow']>> & { readonly _count: { readonly documents: number } };

function toCareRequest(portal: Portal, row: Row): CareRequest {
  const { otherGivenName = '', otherFamilyName = '', permissions = [], lastDay = null } = openContent(portal, row);
  return {
    id: row.id,
    who: row.kind === 'child' ? 'child' : 'adult',
    name: `${otherGivenName} ${otherFamilyName}`.trim(),
    permissions,
    lastDay,
    papers: row._count.documents,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer: row.answer,
  };
}
