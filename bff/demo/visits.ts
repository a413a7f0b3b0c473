/** The clinics' grid of bookable times, and the visits booked on it. */
import { addDays, momentAt } from '../src/time/calendar.ts';
import { isWeekday } from './calendar.ts';
import { CLINICS, demoId, PRACTITIONER_IDS } from './ids.ts';
import type { ClinicName } from './ids.ts';
import { concept, referTo, snomed } from './resources.ts';
import type { Resource } from './resources.ts';

/** Physicians by the clinic they work at. */
export const PHYSICIANS = { lakeside: 'raman', summit: 'ortega' } as const satisfies Record<ClinicName, string>;

/** Open days from tomorrow on. */
const DAYS_AHEAD = 60;
const VISIT_MINUTES = 30;
const TIMES = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '13:00', '13:30', '14:00', '14:30', '15:00', '15:30'] as const;
export type VisitTime = (typeof TIMES)[number];
/** The last hour of the day is for video visits. */
const VIDEO_FROM: VisitTime = '15:00';

export const VIDEO_VISIT = snomed('448337001', 'Video visit');
export const OFFICE_VISIT = snomed('185349003', 'Office visit');

const scheduleId = (clinic: ClinicName): string => demoId('Schedule', clinic);
const slotId = (clinic: ClinicName, day: string, time: VisitTime): string => demoId('Slot', `${clinic}/${day}/${time}`);
const isVideo = (time: VisitTime): boolean => time >= VIDEO_FROM;

function span(clinic: ClinicName, day: string, time: VisitTime): { start: string; end: string } {
  const start = momentAt(CLINICS[clinic].timeZone, day, time);
  return { start: start.toISOString(), end: new Date(start.getTime() + VISIT_MINUTES * 60_000).toISOString() };
}

/** One visit on the grid. */
export interface Booking {
  key: string;
  clinic: ClinicName;
  patientId: string;
  day: string;
  time: VisitTime;
  title: string;
  reason: string;
  instructions: string;
}

/** A booked visit; its slot is in the grid, marked busy. */
export function bookedAppointment(booking: Booking): Resource {
  const { clinic, day, time } = booking;
  return {
    resourceType: 'Appointment',
    id: demoId('Appointment', booking.key),
    status: 'booked',
    serviceType: [concept(isVideo(time) ? VIDEO_VISIT : OFFICE_VISIT)],
    description: booking.title,
    reasonCode: [{ text: booking.reason }],
    patientInstruction: booking.instructions,
    ...span(clinic, day, time),
    slot: [referTo('Slot', slotId(clinic, day, time))],
    participant: participants(booking),
  };
}

/** A visit that is over: it took place, or was cancelled. */
export function pastAppointment(facts: Omit<Booking, 'instructions'> & { status: 'fulfilled' | 'cancelled' }): Resource {
  return {
    resourceType: 'Appointment',
    id: demoId('Appointment', facts.key),
    status: facts.status,
    serviceType: [concept(OFFICE_VISIT)],
    description: facts.title,
    reasonCode: [{ text: facts.reason }],
    ...span(facts.clinic, facts.day, facts.time),
    participant: participants(facts),
  };
}

function participants({ clinic, patientId }: Pick<Booking, 'clinic' | 'patientId'>): object[] {
  const actors = [referTo('Patient', patientId), referTo('Practitioner', PRACTITIONER_IDS[PHYSICIANS[clinic]]), referTo('Location', CLINICS[clinic].id)];
  return actors.map((actor) => ({ actor, status: 'accepted' }));
}

/** Each clinic's schedule and its times on weekdays for the next 60 days. */
export function slotGrid(today: string, bookings: readonly Booking[]): Resource[] {
  const busy = new Set(bookings.map(({ clinic, day, time }) => slotId(clinic, day, time)));
  const resources: Resource[] = [];
  for (const clinic of Object.keys(PHYSICIANS) as ClinicName[]) {
    resources.push({
      resourceType: 'Schedule',
      id: scheduleId(clinic),
      actor: [referTo('Practitioner', PRACTITIONER_IDS[PHYSICIANS[clinic]]), referTo('Location', CLINICS[clinic].id)],
    });
    for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
      const day = addDays(today, ahead);
      if (!isWeekday(day)) continue;
      for (const time of TIMES) {
        const id = slotId(clinic, day, time);
        resources.push({
          resourceType: 'Slot',
          id,
          schedule: referTo('Schedule', scheduleId(clinic)),
          status: busy.has(id) ? 'busy' : 'free',
          serviceType: [concept(isVideo(time) ? VIDEO_VISIT : OFFICE_VISIT)],
          ...span(clinic, day, time),
        });
      }
    }
  }
  return resources;
}
