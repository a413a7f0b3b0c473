/** One request that works, for every route of scheduling that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { db, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { takeSlot } from '../../booking/take-slot.ts';

const HOLDS = '/api/patients/:patientId/scheduling/holds';
const DAY_MS = 86_400_000;

/** Two free times on a day on which Dana has no visit. */
async function freeSlots(opened: TestPortal) {
  const from = new Date(opened.portal.now().getTime() + 40 * DAY_MS);
  const [slot, other] = await db(opened).slot.findMany({
    where: { startsAt: { gt: from }, status: 'free', modality: 'in_person' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 2,
  });
  if (!slot || !other) throw new Error('The demo’s clinics have no free times.');
  return { slot, other };
}

/** A time that Dana holds. */
async function heldByDana(opened: TestPortal): Promise<{ holdId: string }> {
  const { slot } = await freeSlots(opened);
  const at = opened.portal.now();
  const user = await db(opened).user.findUniqueOrThrow({ where: { username: ofDana.who } });
  const type = await db(opened).visitType.findUniqueOrThrow({ where: { code: 'follow-up' } });
  const { startsAt, endsAt } = slot;
  const expiresAt = new Date(at.getTime() + 600_000);
  const patientId = PATIENT_IDS.dana;
  return opened.portal.db.transaction(async (tx) => {
    const row = await tx.slotHold.create({
      data: { patientId, userId: user.id, slotId: slot.id, visitTypeId: type.id, startsAt, endsAt, createdAt: at, expiresAt },
    });
    await takeSlot(tx, { slot, patientId, holder: { holdId: row.id }, endsAt, expiresAt }, at);
    return { holdId: row.id };
  });
}

export const writeCases: WriteCases = {
  [`POST ${HOLDS}`]: async (opened) => {
    const { slot, other } = await freeSlots(opened);
    const body = { slotId: slot.id, visitType: 'follow-up' };
    return { ...ofDana, body, otherBody: { ...body, slotId: other.id } };
  },
  [`POST ${HOLDS}/:holdId/extend`]: async (opened) => ({ ...ofDana, ids: await heldByDana(opened) }),
  [`POST ${HOLDS}/:holdId/confirm`]: async (opened) => ({ ...ofDana, ids: await heldByDana(opened), body: { reason: 'My knee' } }),
  [`DELETE ${HOLDS}/:holdId`]: async (opened) => ({ ...ofDana, ids: await heldByDana(opened) }),
};
