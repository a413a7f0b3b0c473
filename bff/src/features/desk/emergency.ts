/**
 * Emergency access ("break the glass", 45 CFR 164.312(a)(2)(ii)): a physician
 * or nurse opens any chart at once, says why, and has it for an hour. The
 * patient sees who, when and why.
 */
import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import { holdGrant } from '../../access/hold-grant.ts';
import { isRestricted } from '../../access/restrictions.ts';
import type { Scope } from '../../access/scopes.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { whereFits } from './charts.ts';
import type { EmergencyRequest, TakenEmergencyAccess } from './schema.ts';
import { recordDeskAct } from './staff.ts';

const MINUTES = 60;
/** What is needed to treat somebody; nothing is written. */
const EMERGENCY_SCOPES: readonly Scope[] = ['appointments:read', 'records:read', 'account:read'];

/**
 * Taken again while it lasts, it is the same access, and the new reason is in the log.
 * @throws {ApiProblem} access/scope-missing, resource/not-found (also when more than one chart fits)
 */
export async function takeEmergencyAccess(c: Context<AppEnv>, { reason, ...search }: z.output<typeof EmergencyRequest>): Promise<TakenEmergencyAccess> {
  const { portal, session, access } = c.var;
  const { db, now } = portal;
  const staff = await db.prisma.staffMember.findUnique({ where: { userId: session.userId }, select: { role: true } });
  if (staff?.role !== 'physician' && staff?.role !== 'nurse') throw new ApiProblem('access/scope-missing');
  const charts = await db.prisma.patient.findMany({ where: whereFits(search), select: { id: true, givenName: true, familyName: true }, take: 2 });
  const [chart] = charts;
  if (!chart || charts.length > 1) throw new ApiProblem('resource/not-found');
  const at = now();
  const key = { userId: session.userId, patientId: chart.id, relationship: 'staff', revokedAt: null } as const;
  const grant = await db.transaction(async (tx) => {
    await holdGrant(tx, access.grantId, at);
    // Two requests at once of one person for one chart: the second finds what the first made.
    await tx.$queryRaw`select id from "user" where id = ${session.userId}::uuid for update`;
    await tx.accessGrant.updateMany({ where: { ...key, endsAt: { lte: at } }, data: { revokedAt: at } });
    if (await isRestricted(tx, session.userId, chart.id)) throw new ApiProblem('resource/not-found');
    const open = await tx.accessGrant.findFirst({ where: key });
    if (open) return open;
    const endsAt = new Date(at.getTime() + MINUTES * 60_000);
    const taken = await tx.accessGrant.create({
      data: { ...key, scopes: [...EMERGENCY_SCOPES], startsAt: at, endsAt, emergencyReason: reason, createdAt: at },
    });
    await tellPatient(portal, tx, chart.id, taken.id);
    return taken;
  });
  await recordDeskAct(c, { action: 'emergency-access', patientId: chart.id, entityId: grant.id, reason });
  return { patientId: chart.id, displayName: `${chart.givenName} ${chart.familyName}`, endsAt: (grant.endsAt ?? at).toISOString() };
}

/** Mails the owner of the chart, and nobody for them. */
async function tellPatient(portal: Portal, tx: Tx, patientId: string, grantId: string): Promise<void> {
  const owners = await tx.accessGrant.findMany({
    where: { patientId, relationship: 'self', revokedAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  for (const { userId } of owners) {
    const mail = { kind: 'emergency-access', link: `${portal.config.origin}/` } as const;
    await enqueueMail(portal, tx, await mailAddressOf(tx, userId), mail, { dedupeKey: `emergency-access ${grantId} ${userId}` });
  }
}
