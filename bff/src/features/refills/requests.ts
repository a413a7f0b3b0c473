/** What was asked for, as the patient's side reads it, changes where it goes, and cancels it while nobody has it. */
import type { z } from '@hono/zod-openapi';
import { refillsInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { reachOf } from './ask.ts';
import { askOut, lockRefill, moveRefill, tellRefill } from './move.ts';
import { pharmaciesOf } from './pharmacies.ts';
import { peopleOf, REFILL_PARTS, toRefill } from './refill-row.ts';
import type { RefillRow } from './refill-row.ts';
import type { NewRefillPharmacy, Refill, RefillList, RefillQuery } from './schema.ts';
import { canMove, isUndecided, OPEN_STATES } from './states.ts';

/** Newest first. */
export async function listRefills(portal: Portal, who: PatientWho, { state, ...query }: z.output<typeof RefillQuery>): Promise<RefillList> {
  const { refill } = portal.db.prisma;
  const open = { in: [...OPEN_STATES] };
  const where: Prisma.RefillWhereInput = { ...refillsInChart(who), ...(state === 'all' ? {} : { state: state === 'open' ? open : { not: open } }) };
  const page = await pageOfRows<RefillRow>(portal, query, {
    name: `refills ${state}`,
    placeOf: ({ askedAt, id }) => ({ at: askedAt, id }),
    read: (place, take) =>
      refill.findMany({
        where: { AND: [where, place ? { OR: [{ askedAt: { lt: place.at } }, { askedAt: place.at, id: { lt: place.id } }] } : {}] },
        include: REFILL_PARTS,
        orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => refill.count({ take, where }),
  });
  const people = await peopleOf(portal.db.prisma, page.items);
  return { ...page, items: page.items.map((row) => toRefill(row, people, portal.now(), who)) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readRefill({ db, now }: Portal, who: PatientWho, id: string): Promise<Refill> {
  const row = await db.prisma.refill.findFirst({ where: { id, ...refillsInChart(who) }, include: REFILL_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toRefill(row, await peopleOf(db.prisma, [row]), now(), who);
}

/** @throws {ApiProblem} resource/not-found, refill/taken */
export async function cancelRefill(portal: Portal, who: PatientWho, { refillId }: { refillId: string }): Promise<Refill> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRefill(tx, { id: refillId, ...refillsInChart(who) });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.state === 'canceled') return;
    if (!canMove('patient', row.state, 'canceled')) throw new ApiProblem('refill/taken');
    await moveRefill(portal, tx, row, { to: 'canceled', by: 'patient', userId: who.userId, at });
  });
  return readRefill(portal, who, refillId);
}

/** @throws {ApiProblem} resource/not-found, resource/changed, refill/taken, refill/pharmacy-unreachable, request/invalid */
export async function changePharmacy(
  portal: Portal,
  who: PatientWho,
  { refillId, pharmacyId, version }: NewRefillPharmacy & { refillId: string },
): Promise<Refill> {
  const pharmacy = (await pharmaciesOf(portal, [pharmacyId])).get(pharmacyId);
  const reached = pharmacy && (await reachOf(portal, [pharmacyId])).get(pharmacyId);
  await writeAs(portal, who, async (tx) => {
    const row = await lockRefill(tx, { id: refillId, ...refillsInChart(who) });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.pharmacyId === pharmacyId) return;
    if (!isUndecided(row.state)) throw new ApiProblem('refill/taken');
    if (row.version !== version) throw new ApiProblem('resource/changed');
    if (!pharmacy || reached === 'closed') throw new ApiProblem('request/invalid', { errors: [{ path: 'pharmacyId', code: 'closed' }] });
    if (reached === 'unreachable') throw new ApiProblem('refill/pharmacy-unreachable', { retryAfter: 5 });
    const changed = await tx.refill.update({ where: { id: refillId }, data: { pharmacyId, pharmacy, version: { increment: 1 } } });
    await tellRefill(portal, tx, changed, who.userId, 'refill.changed');
    await askOut(tx, changed);
  });
  return readRefill(portal, who, refillId);
}
