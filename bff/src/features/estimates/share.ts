/**
 * A link to an estimate for whoever has it, for some days: a partner, a parent,
 * somebody who helps to pay. It shows the estimate and nothing of whose it is;
 * only a digest of its secret is kept, and it ends with the access of who made it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { liveGrants } from '../../access/live-grants.ts';
import type { PatientWho, Visit } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { countAttempt } from '../../auth/attempts.ts';
import type { AttemptLimit } from '../../auth/attempts.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { documentOf, ESTIMATE_PARTS, toSummary, workedOf } from './estimate-row.ts';
import { lockEstimate } from './estimates.ts';
import type { EstimateLink, EstimateParams, SharedEstimate, SharedEstimateKey } from './schema.ts';

const TOKEN_BYTES = 32;
const SHARED_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;
const READS: AttemptLimit = { name: 'shared-estimate-reads', max: 200, seconds: 3600 };
/** Secrets that are none, from one network: nobody finds one by trying. */
const MISSES: AttemptLimit = { name: 'shared-estimate-misses', max: 30, seconds: 3600 };

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a link, in place of the one there was. @throws {ApiProblem} resource/not-found, estimate/no-amount */
export function shareEstimate(portal: Portal, who: PatientWho, { estimateId }: EstimateParams, once: Once): Promise<EstimateLink> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockEstimate(tx, who, estimateId);
      if (row.state !== 'saved' && row.state !== 'issued') throw new ApiProblem('estimate/no-amount');
      await tx.estimateShare.updateMany({ where: { estimateId, revokedAt: null }, data: { revokedAt: at } });
      const expiresAt = new Date(at.getTime() + SHARED_DAYS * DAY_MS);
      await tx.estimateShare.create({ data: { estimateId, userId: who.userId, tokenHash: digestOf(token), createdAt: at, expiresAt } });
      // After the hash a browser sends nothing to anybody.
      return { url: `${portal.config.origin}/shared-estimate#${token}`, expiresAt: expiresAt.toISOString() };
    },
    { once },
  );
}

/** Ends the link; safe to repeat. @throws {ApiProblem} resource/not-found */
export async function endLink(portal: Portal, who: PatientWho, { estimateId }: EstimateParams): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    await lockEstimate(tx, who, estimateId);
    await tx.estimateShare.updateMany({ where: { estimateId, revokedAt: null }, data: { revokedAt: at } });
  });
}

/** What whoever has a link sees. @throws {ApiProblem} resource/not-found, request/rate-limited */
export async function readShared(portal: Portal, { token }: SharedEstimateKey, { sourceIp }: Pick<Visit, 'sourceIp'>): Promise<SharedEstimate> {
  const { db, now } = portal;
  const link = await db.prisma.estimateShare.findUnique({ where: { tokenHash: digestOf(token) }, include: { estimate: { include: ESTIMATE_PARTS } } });
  if (!link || link.revokedAt !== null || link.expiresAt <= now() || !(await hasAccess(portal, link.userId, link.estimate.patientId))) {
    await countAttempt(portal, MISSES, sourceIp);
    throw new ApiProblem('resource/not-found');
  }
  await countAttempt(portal, READS, link.id);
  const row = link.estimate;
  const { kind, names, service, setting, pays, timeZone, clinic } = toSummary(row);
  if (!pays) throw new ApiProblem('resource/not-found');
  const worked = workedOf(row);
  return {
    kind,
    clinic: { name: clinic.name, phone: clinic.phone },
    names,
    service,
    setting,
    madeOn: dayIn(timeZone, row.issuedAt ?? row.createdAt),
    worked: worked && withoutPerson(worked),
    lines: documentOf(row)?.lines ?? [],
    pays,
    expiresAt: link.expiresAt.toISOString(),
  };
}

/** By whom they are insured, and what they told of it, is theirs. */
function withoutPerson({ insured: _insured, benefitsFrom: _from, benefitsAsOf: _asOf, ...worked }: NonNullable<ReturnType<typeof workedOf>>) {
  return worked;
}

async function hasAccess(portal: Portal, userId: string, patientId: string): Promise<boolean> {
  const grants = await liveGrants(portal, userId);
  return grants.some(({ row, scopes }) => row.patientId === patientId && row.relationship !== 'staff' && scopes.includes('billing:write'));
}
