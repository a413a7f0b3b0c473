/** One request that works, for every route of the schedule that writes. */
import { PATIENT_IDS, PRACTITIONER_IDS } from '../../../demo/ids.ts';
import { dayIn, addDays } from '../../time/calendar.ts';
import { atDesk, db } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import type { TestPortal } from '../../testing/portal.ts';

const BASE = '/api/clinics/:clinicId/schedules';
const ZONE = 'America/Chicago';

const today = ({ portal }: TestPortal): string => dayIn(ZONE, portal.now());

const template = (opened: TestPortal) => ({
  practitionerId: PRACTITIONER_IDS.lindqvist,
  modality: 'in_person',
  weekdays: [6],
  fromTime: '09:00',
  untilTime: '11:00',
  slotMinutes: 30,
  firstDay: today(opened),
});

/** A free time at Dana's clinic, far from any visit of hers. */
async function freeSlot(opened: TestPortal) {
  const from = new Date(opened.portal.now().getTime() + 44 * 86_400_000);
  return db(opened).slot.findFirstOrThrow({
    where: { clinicId: atDesk.subject, startsAt: { gt: from }, status: 'free' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
}

export const writeCases: WriteCases = {
  [`PUT ${BASE}/visits/:visitId/mark`]: async (opened) => {
    const { id } = await db(opened).appointment.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, status: 'booked' }, orderBy: { startsAt: 'asc' } });
    return { ...atDesk, ids: { visitId: id }, body: { mark: 'late', lateMinutes: 10 } };
  },
  [`POST ${BASE}/bookings`]: async (opened) => {
    const { id } = await freeSlot(opened);
    const body = { chartId: PATIENT_IDS.dana, slotId: id, visitType: 'follow-up', reason: 'A sore knee' };
    return { ...atDesk, body, otherBody: { ...body, reason: 'A sore hip' } };
  },
  [`POST ${BASE}/templates`]: async (opened) => ({ ...atDesk, body: template(opened), otherBody: { ...template(opened), weekdays: [7] } }),
  [`PUT ${BASE}/templates/:templateId`]: async (opened) => {
    const { firstDay, ...fields } = template(opened);
    const row = await db(opened).scheduleTemplate.create({
      data: { ...fields, modality: 'in_person', clinicId: atDesk.subject, firstDay: new Date(firstDay) },
    });
    return { ...atDesk, ids: { templateId: row.id }, body: { ...fields, firstDay, version: row.version } };
  },
  [`POST ${BASE}/closures`]: async (opened) => {
    const body = { day: addDays(today(opened), 50), reason: 'The clinic is being painted' };
    return { ...atDesk, body, otherBody: { ...body, reason: 'The clinic has no water' } };
  },
  [`DELETE ${BASE}/closures/:closureId`]: async (opened) => {
    const at = opened.portal.now();
    const startsAt = new Date(at.getTime() + 55 * 86_400_000);
    const { id } = await db(opened).scheduleClosure.create({
      data: { clinicId: atDesk.subject, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), reason: 'Training', createdAt: at },
    });
    return { ...atDesk, ids: { closureId: id } };
  },
  [`POST ${BASE}/slots`]: async (opened) => {
    const practitionerId = PRACTITIONER_IDS.lindqvist;
    // A day later for each that was opened before.
    const day = addDays(today(opened), 30 + (await db(opened).slot.count({ where: { practitionerId } })));
    const body = { practitionerId, day, fromTime: '05:00', minutes: 15, modality: 'in_person' };
    return { ...atDesk, body, otherBody: { ...body, fromTime: '06:00' } };
  },
  [`PUT ${BASE}/slots/:slotId`]: async (opened) => ({ ...atDesk, ids: { slotId: (await freeSlot(opened)).id }, body: { state: 'closed' } }),
};
