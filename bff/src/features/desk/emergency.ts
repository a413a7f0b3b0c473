/**
 * Emergency access ("break the glass", 45 CFR 164.312(a)(2)(ii)): a physician
 * or nurse opens any chart at once, says why, and has it for an hour. The
 * patient sees who, when and why.
 */
import type { z } from '@hono/zod-openapi';
import { notKeptFrom } from '../../access/reach.ts';
import { isRestricted } from '../../access/restrictions.ts';
import type { Scope } from '../../access/scopes.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { chartIdsOf } from '../../patient-lookup.ts';
import type { EmergencyRequest, TakenEmergencyAccess } from './schema.ts';
import { recordDeskAct } from './staff.ts';
import { fullName } from '../../person-name.ts';

const MINUTES = 60;
/** What is needed to treat somebody; nothing is written. */
const EMERGENCY_SCOPES: readonly Scope[] = ['appointments:read', 'records:read', 'account:read'];

/**
 * Taken again while it lasts, it is the same access, and the new reason is in the log.
 * @throws {ApiProblem} access/scope-missing, resource/not-found (also when more than one chart fits)
 */
export async function takeEmergencyAccess(
  portal: Portal,
  who: ClinicWho,
  { reason, ...search }: z.output<typeof EmergencyRequest>,
): Promise<TakenEmergencyAccess> {
  const { db } = portal;
  const { userId } = who;
  const staff = await db.prisma.staffMember.findUnique({ where: { userId }, select: { role: true } });
  if (staff?.role !== 'physician' && staff?.role !== 'nurse') throw new ApiProblem('access/scope-missing');
  const ids = await chartIdsOf(db, who, 'anywhere', search);
  const [chart] = await db.prisma.patient.findMany({
    where: { id: { in: ids }, ...notKeptFrom(who) },
    select: { id: true, givenName: true, familyName: true },
    take: 1,
  });
  if (!chart || ids.length > 1) throw new ApiProblem('resource/not-found');
  const key = { userId, patientId: chart.id, relationship: 'staff', revokedAt: null } as const;
  const grant = await writeAs(portal, who, async (tx, at) => {
    // Two requests at once of one person for one chart: the second finds what the first made.
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
    await tx.accessGrant.updateMany({ where: { ...key, endsAt: { lte: at } }, data: { revokedAt: at } });
    if (await isRestricted(tx, userId, chart.id)) throw new ApiProblem('resource/not-found');
    const act = { action: 'emergency-access', patientId: chart.id, reason } as const;
    const open = await tx.accessGrant.findFirst({ where: key });
    if (open) {
      await recordDeskAct(portal, tx, who, { ...act, entityId: open.id });
      return open;
    }
    const endsAt = new Date(at.getTime() + MINUTES * 60_000);
    const taken = await tx.accessGrant.create({
      data: { ...key, scopes: [...EMERGENCY_SCOPES], startsAt: at, endsAt, emergencyReason: reason, createdAt: at },
    });
    await tellPatient(portal, tx, chart.id, taken.id);
    await recordDeskAct(portal, tx, who, { ...act, entityId: taken.id });
    return taken;
  });
  return { patientId: chart.id, displayName: fullName(chart), endsAt: (grant.endsAt ?? grant.startsAt).toISOString() };
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
