/** Prescriptions and refills for tests. */
import { randomUUID } from 'node:crypto';
import type { MedicationRequest, Prisma, Refill, RefillState } from '../database/generated/client.ts';
import type { TestPortal } from './portal.ts';

const DAY_MS = 86_400_000;
const OPEN: ReadonlySet<RefillState> = new Set(['asked', 'in_review', 'approved', 'sent', 'ready']);

/** A prescription that can be refilled at once. */
export function newMedicine(
  { portal }: TestPortal,
  patientId: string,
  more: Partial<Prisma.MedicationRequestUncheckedCreateInput> = {},
): Promise<MedicationRequest> {
  const medicine = { name: `Medicine ${randomUUID().slice(0, 8)}`, status: 'active', quantity: 30, unit: 'tablet', supplyDays: 30, repeatsAllowed: 3 };
  return portal.db.prisma.medicationRequest.create({ data: { patientId, ...medicine, authoredAt: portal.now(), ...more } });
}

/** A refill of a medicine of its own, in any state. */
export async function newRefill(
  opened: TestPortal,
  patientId: string,
  more: Partial<Prisma.RefillUncheckedCreateInput> & { readonly state?: RefillState } = {},
): Promise<Refill> {
  const { prisma } = opened.portal.db;
  const at = opened.portal.now();
  const state = more.state ?? 'asked';
  const medicine = more.medicationRequestId ? null : await newMedicine(opened, patientId);
  const { clinicId } = await prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
  const [pharmacy] = await opened.pharmacies.directory.search({ place: '60099', name: 'Ellery' });
  if (!pharmacy) throw new Error('The demo has no such pharmacy.');
  const isUndecided = state === 'asked' || state === 'in_review';
  const row = await prisma.refill.create({
    data: {
      patientId,
      clinicId: clinicId ?? '',
      medicationRequestId: medicine?.id ?? null,
      medicineName: medicine?.name ?? 'Medicine',
      groupId: randomUUID(),
      kind: 'refill',
      pool: 'clinical',
      pharmacyId: pharmacy.id,
      pharmacy,
      askedAt: at,
      dueBy: OPEN.has(state) ? new Date(at.getTime() + 2 * DAY_MS) : null,
      refuseReason: state === 'refused' ? 'other' : null,
      failReason: state === 'failed' ? 'declined' : null,
      decidedAt: isUndecided ? null : at,
      ...more,
    },
  });
  await prisma.refillStep.create({ data: { refillId: row.id, state, at, by: 'patient' } });
  return row;
}
