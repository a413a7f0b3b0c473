/** What the demo's physicians have looked at: every result that came before yesterday. */
import { addDays, dayIn } from '../src/time/calendar.ts';
import type { Prisma } from '../src/database/generated/client.ts';
import { CLINICS } from './ids.ts';

const REVIEWED_DAYS = 60;
/** A physician gets to it within a few hours. */
const AFTER_MS = 6 * 60 * 60_000;

/** Each by who answers for it, where that is a physician of the portal. */
export async function seedReviews(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  const today = dayIn(CLINICS.lakeside.timeZone, now);
  const issuedAt = { gte: new Date(`${addDays(today, -REVIEWED_DAYS)}T00:00:00Z`), lt: new Date(`${addDays(today, -1)}T00:00:00Z`) };
  const reports = await tx.diagnosticReport.findMany({
    where: { category: 'LAB', issuedAt, patient: { clinicId: { not: null } } },
    select: {
      id: true,
      issuedAt: true,
      patient: { select: { id: true, clinicId: true } },
      practitioner: { select: { id: true, staff: { select: { user: { select: { id: true, name: true } } } } } },
    },
  });
  for (const { id, issuedAt: at, patient, practitioner } of reports) {
    const user = practitioner?.staff?.user;
    if (!at || patient.clinicId === null || !practitioner || !user) continue;
    const reviewed = {
      waitsSince: null,
      reviewedAt: new Date(at.getTime() + AFTER_MS),
      reviewedById: user.id,
      reviewedByName: user.name,
      reviewedByRole: 'Physician',
    };
    const row = { id, patientId: patient.id, clinicId: patient.clinicId, practitionerId: practitioner.id };
    await tx.resultReview.upsert({ where: { id }, create: { ...row, ...reviewed }, update: reviewed });
  }
}
