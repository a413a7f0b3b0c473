/** The one way in which a refill comes to another state: with its step, by when the next one is expected, who is told, and what goes out. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma, Refill, RefillBy, RefillState } from '../../database/generated/client.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { rulesOf } from './policy.ts';
import type { RefillRules } from './policy.ts';
import type { FailReason } from './schema.ts';
import { SEND_REFILL } from './send-kind.ts';
import { canMove, isOpen, isUndecided, OPEN_STATES } from './states.ts';
import { liveOf, tellDesk } from './tell.ts';

export interface Move {
  readonly to: RefillState;
  readonly by: RefillBy;
  readonly userId: string | null;
  readonly at: Date;
  /** What else of it changes. */
  readonly data?: Pick<
    Prisma.RefillUncheckedUpdateInput,
    | 'ownerId'
    | 'kind'
    | 'dose'
    | 'quantity'
    | 'repeats'
    | 'pharmacyId'
    | 'pharmacy'
    | 'pharmacyChanged'
    | 'refuseReason'
    | 'refuseWords'
    | 'trackingCarrier'
    | 'trackingNumber'
  >;
  readonly failReason?: FailReason;
}

type Teller = Pick<Portal, 'events' | 'now'>;

/** Locks it until the commit, so that of two who decide at once one is first. */
export async function lockRefill(tx: Tx, where: Prisma.RefillWhereInput & { readonly id: string }): Promise<Refill | null> {
  await tx.$queryRaw`select id from refill where id = ${where.id}::uuid for update`;
  return tx.refill.findFirst({ where });
}

/** Moves one that is locked. Errors: a `TypeError` for a move that there is not, which is a fault of ours. */
export async function moveRefill(portal: Teller, tx: Tx, row: Refill, { to, by, userId, at, data = {}, failReason }: Move): Promise<Refill> {
  if (!canMove(by, row.state, to)) throw new TypeError(`A refill does not go from ${row.state} to ${to} by ${by}.`);
  const rules = (await rulesOf(tx, [row.clinicId]))(row.clinicId);
  const dueBy = isUndecided(to) ? row.dueBy : dueAfter(rules, to, at);
  const isDecision = isUndecided(row.state) && !isUndecided(to);
  const moved = await tx.refill.update({
    where: { id: row.id },
    data: {
      ...data,
      state: to,
      dueBy,
      // What is late in one step is late again in the next.
      ...(isUndecided(to) ? {} : { lateToldAt: null }),
      failReason: to === 'failed' ? (failReason ?? 'stopped') : null,
      ...(isDecision ? { decidedAt: at, decidedById: by === 'clinic' ? userId : null } : {}),
      version: { increment: 1 },
    },
  });
  await tx.refillStep.create({ data: { refillId: row.id, state: to, at, by, userId } });
  await tellRefill(portal, tx, moved, userId);
  // What failed again is news again; the rest is told once, whatever is taken back in between.
  const key = to === 'failed' ? `${to} ${row.id} ${moved.version}` : `${to} ${row.id}`;
  if (NEWS.has(to)) await writeNews(tx, [{ topic: 'refills', patientId: row.patientId, entityId: row.id, byUserId: userId, at, key }]);
  if (to === 'approved') await orderOut(tx, moved);
  else if (by !== 'pharmacy' && by !== 'portal') await askOut(tx, moved);
  return moved;
}

/** Told to whoever shows it, and recorded for other systems. */
export async function tellRefill(portal: Teller, tx: Tx, row: Refill, userId: string | null, kind?: 'refill.asked' | 'refill.changed'): Promise<void> {
  await recordChange(portal, tx, { kind: kind ?? `refill.${row.state}`, patientId: row.patientId, entityId: row.id, byUserId: userId, live: liveOf(row.id) });
  await tellDesk(portal, tx, row);
}

/** What was asked goes out, as it stands when it goes. */
export const askOut = (tx: Tx, { id, clinicId }: Refill): Promise<boolean> =>
  enqueue(tx, SEND_REFILL, { refillId: id, what: 'ask' }, { orderedBy: id, clinicId });

const orderOut = async (tx: Tx, { id, clinicId }: Refill): Promise<void> => {
  await enqueue(tx, SEND_REFILL, { refillId: id, what: 'order' }, { orderedBy: id, clinicId });
};

const DAY_MS = 86_400_000;

/** By when the step after this one is expected. */
function dueAfter(rules: RefillRules, state: RefillState, at: Date): Date | null {
  if (!isOpen(state)) return null;
  return new Date(at.getTime() + (state === 'ready' ? rules.pickUpDays : rules.fillDays) * DAY_MS);
}

/** What people want to hear of: that there is something to do, or that it is over. */
const NEWS: ReadonlySet<RefillState> = new Set(['ready', 'shipped', 'refused', 'failed']);

/** Another refill of the same medicine is on its way: then one that is over stays so. */
export async function isAskedAgain(tx: Pick<Tx, 'refill'>, { id, medicationRequestId }: Refill): Promise<boolean> {
  if (medicationRequestId === null) return false;
  return (await tx.refill.count({ where: { medicationRequestId, id: { not: id }, state: { in: [...OPEN_STATES] } } })) > 0;
}
