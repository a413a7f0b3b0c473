/** What is asked for at the clinic's desk: sorted by when an answer is due, taken by somebody, and read with all that a decision needs. */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { rolesOf } from '../../access/pools.ts';
import { refillsAtDesk } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Prisma, Refill } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { approvable, approverOf, DESK_REFILL, toDeskRefills } from './desk-row.ts';
import type { DeskRefillRow } from './desk-row.ts';
import { medicineFacts } from './medicine-facts.ts';
import { lockRefill, moveRefill } from './move.ts';
import type { DeskRefillDetail, DeskRefillQuery, DeskRefills, NewRefillOwner } from './schema.ts';
import { isUndecided, UNDECIDED_STATES } from './states.ts';
import { tellDesk } from './tell.ts';

/** The last fills tell how it is taken. */
const FILLS_SHOWN = 6;

export async function listDeskRefills(portal: Portal, who: ClinicWho, { state, of, ...query }: z.output<typeof DeskRefillQuery>): Promise<DeskRefills> {
  const { prisma } = portal.db;
  const approver = await approverOf(prisma, who);
  const isOpen = state === 'open';
  const all: Prisma.RefillWhereInput = { ...refillsAtDesk(who), ...whichState(state) };
  const where: Prisma.RefillWhereInput = { AND: [all, whose(of)] };
  const page = await pageOfRows<DeskRefillRow>(portal, query, {
    name: `desk refills ${state} ${of}`,
    placeOf: ({ dueBy, decidedAt, askedAt, id }) => ({ at: (isOpen ? dueBy : decidedAt) ?? askedAt, id }),
    read: (place, take) =>
      prisma.refill.findMany({
        where: { AND: [where, place ? (isOpen ? after('dueBy', 'gt', place) : after('decidedAt', 'lt', place)) : {}] },
        include: DESK_REFILL,
        orderBy: isOpen ? [{ dueBy: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.refill.count({ take, where }),
  });
  const lateCount = await prisma.refill.count({ where: { ...refillsAtDesk(who), state: { in: [...UNDECIDED_STATES] }, dueBy: { lte: portal.now() } } });
  return { ...page, items: await toDeskRefills(prisma, page.items, approver, portal.now()), lateCount };

  function whose(wanted: typeof of): Prisma.RefillWhereInput {
    if (wanted === 'mine') return { ownerId: who.userId };
    if (wanted === 'all') return {};
    const classes = approvable(approver);
    return { OR: [{ controlled: { in: classes.flatMap((one) => one ?? []) } }, ...(classes.includes(null) ? [{ controlled: null }] : [])] };
  }
}

function whichState(state: z.output<typeof DeskRefillQuery>['state']): Prisma.RefillWhereInput {
  if (state === 'open') return { state: { in: [...UNDECIDED_STATES] } };
  return state === 'failed' ? { state: 'failed' } : { state: { notIn: [...UNDECIDED_STATES, 'failed'] } };
}

const after = (key: 'dueBy' | 'decidedAt', sign: 'gt' | 'lt', { at, id }: { at: Date; id: string }): Prisma.RefillWhereInput => ({
  OR: [{ [key]: { [sign]: at } }, { [key]: at, id: { [sign]: id } }],
});

/** @throws {ApiProblem} resource/not-found */
export async function readDeskRefill({ db, now }: Portal, who: ClinicWho, id: string): Promise<DeskRefillDetail> {
  const { prisma } = db;
  const row = await prisma.refill.findFirst({ where: { id, ...refillsAtDesk(who) }, include: DESK_REFILL });
  if (!row) throw new ApiProblem('resource/not-found');
  const { patientId, medicationRequestId } = row;
  const [approver, facts, colleagues] = await Promise.all([
    approverOf(prisma, who),
    medicineFacts(prisma, { patientId, reduced: false }, now(), medicationRequestId === null ? [] : [medicationRequestId]),
    colleaguesFor(prisma, who, workOn(row), now()),
  ]);
  const [shown] = await toDeskRefills(prisma, [row], approver, now());
  const [medicine] = facts.medicines;
  if (!shown) throw new ApiProblem('resource/not-found');
  return {
    ...shown,
    dosage: medicine?.dosage ?? [],
    quantity: medicine?.row.quantity ?? null,
    unit: medicine?.row.unit ?? null,
    refillsLeft: medicine?.refillsLeft ?? null,
    validUntil: medicine?.validUntil ?? null,
    daysLeft: medicine?.supply.daysLeft ?? null,
    runsOut: medicine?.supply.runsOut ?? null,
    fills: medicine?.fills.slice(0, FILLS_SHOWN) ?? [],
    colleagues: colleagues.map(({ id: colleague, name, mine }) => ({ id: colleague, name, mine })),
  };
}

/** Whose refill it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfRefill({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.refill.findFirst({ where: { id, ...refillsAtDesk(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, refill/owned, refill/not-for-them, refill/decided */
export async function setRefillOwner(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewRefillOwner): Promise<DeskRefillDetail> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRefill(tx, { id, ...refillsAtDesk(who) });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.ownerId === ownerId) return;
    if (!isUndecided(row.state)) throw new ApiProblem('refill/decided');
    if (row.ownerId !== was) throw new ApiProblem('refill/owned');
    if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(row), at)).some((colleague) => colleague.id === ownerId))
      throw new ApiProblem('refill/not-for-them');
    // Once somebody has it, it is in review; given back, it can be canceled again.
    const to = ownerId === null ? 'asked' : 'in_review';
    if (row.state !== to) {
      await moveRefill(portal, tx, row, { to, by: 'clinic', userId: who.userId, at, data: { ownerId } });
      return;
    }
    await tellDesk(portal, tx, await tx.refill.update({ where: { id }, data: { ownerId } }));
  });
  return readDeskRefill(portal, who, id);
}

/** What a colleague needs to answer it. */
const workOn = ({ pool, patientId }: Pick<Refill, 'pool' | 'patientId'>) => ({ patientId, scope: 'messages:write', roles: rolesOf(pool) }) as const;
