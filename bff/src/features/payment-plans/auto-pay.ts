/** Somebody has a patient's bills paid when they are due: on, with a method and a limit, or off. It is theirs: others with access have their own. */
import type { z } from '@hono/zod-openapi';
import { wholeRecord } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import type { AutoPay as AutoPayRow } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { isOnline, methodOf, methodsOf } from './money.ts';
import { billedAt } from './plan-terms.ts';
import { ownOf } from './planned.ts';
import { PLANNED_PARTS, toPlanned } from './planned-row.ts';
import { rulesOf } from './rules.ts';
import type { AutoPay, AutoPayChoice } from './schema.ts';
import { liveOf } from './tell.ts';

export async function readAutoPay(portal: Portal, who: PatientWho): Promise<AutoPay> {
  const { prisma } = portal.db;
  const { patientId, userId } = who;
  const billed = await billedAt(prisma, patientId);
  const [row, planned, methods, online, rules] = await Promise.all([
    prisma.autoPay.findFirst({ where: { ...wholeRecord(patientId), userId }, orderBy: { onSince: 'desc' } }),
    prisma.plannedPayment.findMany({
      where: { AND: [ownOf(who), { autoPayId: { not: null }, state: { in: ['planned', 'over'] } }] },
      include: PLANNED_PARTS,
      orderBy: [{ chargeOn: 'asc' }, { id: 'asc' }],
    }),
    methodsOf(prisma, userId),
    isOnline(portal, prisma, billed.clinicId),
    rulesOf(prisma, [billed.clinicId]),
  ]);
  const on = row && row.offAt === null ? row : null;
  return {
    online,
    on: on && {
      method: methods.find(({ id }) => id === on.methodId) ?? null,
      capCents: on.capCents,
      noticeDays: on.noticeDays,
      since: on.onSince.toISOString(),
    },
    offReason: on ? null : reasonOf(row),
    noticeDays: rules(billed.clinicId).noticeDays,
    methods,
    planned: planned.map((one) => toPlanned(one, methods)),
    billingPhone: billed.phone,
    today: dayIn(billed.timeZone, portal.now()),
  };
}

/** Turns it on, or changes it; what is set already changes nothing. @throws {ApiProblem} payment-plan/method-gone, payment-plan/offline */
export async function setAutoPay(portal: Portal, who: PatientWho, { methodId, capCents }: z.output<typeof AutoPayChoice>): Promise<AutoPay> {
  const { patientId, userId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const billed = await billedAt(tx, patientId);
    if (!(await isOnline(portal, tx, billed.clinicId))) throw new ApiProblem('payment-plan/offline');
    if (!(await methodOf(tx, userId, methodId))) throw new ApiProblem('payment-plan/method-gone');
    const row = await lockOn(tx, who);
    if (row?.methodId === methodId && row.capCents === capCents) return;
    const { noticeDays } = (await rulesOf(tx, [billed.clinicId]))(billed.clinicId);
    const id = row
      ? (await tx.autoPay.update({ where: { id: row.id }, data: { methodId, capCents } })).id
      : (await tx.autoPay.create({ data: { patientId, userId, methodId, capCents, noticeDays, onSince: at } })).id;
    // What is planned goes with the new method; what was over the limit, or is now, is looked at again.
    await tx.plannedPayment.updateMany({ where: { autoPayId: id, state: 'planned', ordered: { equals: Prisma.DbNull } }, data: { methodId } });
    await tx.plannedPayment.deleteMany({
      where: { autoPayId: id, ordered: { equals: Prisma.DbNull }, OR: [{ state: 'over' }, { state: 'planned', cents: { gt: capCents } }] },
    });
    await recordChange(portal, tx, { kind: 'auto-pay.changed', patientId, entityId: id, byUserId: userId, live: liveOf(id) });
  });
  return readAutoPay(portal, who);
}

/** Nothing more is charged by it, but for what is on its way to the bank. Done twice, it is done. */
export async function endAutoPay(portal: Portal, who: PatientWho): Promise<AutoPay> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockOn(tx, who);
    if (row) await turnOff(portal, tx, row, 'chosen', { at, byUserId: who.userId });
  });
  return readAutoPay(portal, who);
}

/** Turns off one that is locked. */
export async function turnOff(
  portal: Pick<Portal, 'events' | 'now'>,
  tx: Tx,
  { id, patientId }: Pick<AutoPayRow, 'id' | 'patientId'>,
  offReason: NonNullable<AutoPay['offReason']>,
  { at, byUserId }: { readonly at: Date; readonly byUserId: string | null },
): Promise<void> {
  await tx.autoPay.update({ where: { id }, data: { offAt: at, offReason } });
  await tx.plannedPayment.updateMany({
    where: { autoPayId: id, state: { in: ['planned', 'over'] }, ordered: { equals: Prisma.DbNull } },
    data: { state: 'canceled', endedAt: at },
  });
  await recordChange(portal, tx, { kind: 'auto-pay.changed', patientId, entityId: id, byUserId, live: liveOf(id) });
}

/** This person's that is on, held until the commit; of two who turn it on at once the second changes the first. */
async function lockOn(tx: Tx, { patientId, userId }: PatientWho): Promise<AutoPayRow | null> {
  await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for update`;
  return tx.autoPay.findFirst({ where: { ...wholeRecord(patientId), userId, offAt: null } });
}

function reasonOf(row: AutoPayRow | null): AutoPay['offReason'] {
  const reason = row?.offReason;
  return reason === 'chosen' || reason === 'method-gone' || reason === 'access-ended' ? reason : null;
}
