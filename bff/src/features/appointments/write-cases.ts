/** One request that works, for every route of visits that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { atDesk, db, LAKESIDE, ofDana } from '../../testing/write-case.ts';
import type { TestPortal } from '../../testing/portal.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/appointments/visits/:visitId/cancel': async (opened) => {
    const { id } = await db(opened).appointment.findFirstOrThrow({
      where: { patientId: PATIENT_IDS.dana, status: 'booked', startsAt: { gt: opened.portal.now() } },
    });
    return { ...ofDana, ids: { visitId: id }, body: { reason: 'I am away' } };
  },
  'POST /api/patients/:patientId/appointments/calendar-feed': async () => ofDana,
  'DELETE /api/patients/:patientId/appointments/calendar-feed': async () => ofDana,
  'POST /api/clinics/:clinicId/appointments/disputes/:visitId/settle': async (opened) => {
    const visitId = await disputedVisit(opened, PATIENT_IDS.dana, LAKESIDE);
    return { ...atDesk, ids: { visitId }, body: { answer: 'as-sent' }, otherBody: { answer: 'keep' } };
  },
};

/** A visit that is off here and that its source has sent as booked. */
export async function disputedVisit(opened: TestPortal, patientId: string, clinicId: string): Promise<string> {
  const at = opened.portal.now();
  const startsAt = new Date(at.getTime() + 86_400_000);
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) };
  const { id } = await db(opened).appointment.create({
    data: { patientId, clinicId, title: 'Check-up', status: 'cancelled', cancelledAt: at, changedHereAt: at, ...times },
  });
  const sent = { status: 'booked', startsAt: times.startsAt.toISOString(), endsAt: times.endsAt.toISOString() };
  await db(opened).visitDispute.create({ data: { appointmentId: id, sent, at } });
  return id;
}
