/** A refill as people read it. */
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma, Refill as Row } from '../../database/generated/client.ts';
import { FailReason, Pharmacy, RefuseReason } from './schema.ts';
import type { Refill, RefillLate } from './schema.ts';
import { canMove, isOpen, isUndecided } from './states.ts';

/** What {@link toRefill} is made of. */
export const REFILL_PARTS = {
  clinic: { select: { id: true, name: true, phone: true, timeZone: true } },
  steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.RefillInclude;

export type RefillRow = Prisma.RefillGetPayload<{ include: typeof REFILL_PARTS }>;

/** Names by id. */
export type People = ReadonlyMap<string, string>;

/** Names of the people who had to do with these refills. */
export async function peopleOf(tx: Pick<Tx, 'user'>, rows: readonly RefillRow[]): Promise<People> {
  const ids = new Set(
    rows.flatMap(({ userId, ownerId, decidedById, steps }) => [userId, ownerId, decidedById, ...steps.map((step) => step.userId)].flatMap((id) => id ?? [])),
  );
  const users = ids.size === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** What this person may do beside reading; staff decide at their desk. */
export type Can = Pick<PatientWho, 'scopes'> | null;

export function toRefill(row: RefillRow, people: People, now: Date, can: Can): Refill {
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null));
  const mayAsk = can?.scopes.includes('records:write') ?? false;
  return {
    id: row.id,
    state: row.state,
    kind: row.kind,
    medicineId: row.medicationRequestId,
    name: row.medicineName,
    note: row.note,
    pharmacy: Pharmacy.parse(row.pharmacy),
    clinic: row.clinic,
    askedAt: row.askedAt.toISOString(),
    askedBy: nameOf(row.userId),
    dueBy: row.dueBy?.toISOString() ?? null,
    late: lateOf(row, now),
    changed: changedOf(row),
    refused: row.refuseReason === null ? null : { reason: RefuseReason.parse(row.refuseReason), words: row.refuseWords ?? '' },
    failed: row.failReason === null ? null : FailReason.parse(row.failReason),
    tracking: row.trackingNumber === null ? null : { carrier: row.trackingCarrier, number: row.trackingNumber },
    can: {
      cancel: mayAsk && canMove('patient', row.state, 'canceled'),
      changePharmacy: mayAsk && isUndecided(row.state),
      askAgain: mayAsk && row.state === 'failed' && row.medicationRequestId !== null && row.failReason !== 'may-be-someone-elses',
    },
    history: row.steps.map(({ state, at, by, userId }) => ({ state, at: at.toISOString(), by, name: nameOf(userId) })),
    version: row.version,
  };
}

/** The clinic answers, then the pharmacy fills it, then somebody comes for it. */
function lateOf({ state, dueBy }: Row, now: Date): RefillLate | null {
  if (!isOpen(state) || dueBy === null || dueBy > now) return null;
  const since = dueBy.toISOString();
  if (isUndecided(state)) return { step: 'review', since, call: 'clinic' };
  return { step: state === 'ready' ? 'pick-up' : 'fill', since, call: 'pharmacy' };
}

function changedOf({ dose, quantity, repeats, pharmacyChanged }: Row): Refill['changed'] {
  if (dose === null && quantity === null && repeats === null && !pharmacyChanged) return null;
  return { dose, quantity, refills: repeats, pharmacy: pharmacyChanged };
}
