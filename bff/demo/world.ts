/** The whole demo world as FHIR bundles: the same for the same `now`. */
import { addDays } from '../src/time/calendar.ts';
import { weekdayFrom } from './calendar.ts';
import { clinicResources } from './clinics.ts';
import { PATIENT_IDS } from './ids.ts';
import { juneResources, theoResources } from './patients/children.ts';
import { danaResources } from './patients/dana.ts';
import { luisResources } from './patients/luis.ts';
import { walterResources } from './patients/walter.ts';
import { bundle } from './resources.ts';
import type { Resource } from './resources.ts';
import { timelineAt } from './timeline.ts';
import { bookedAppointment, slotGrid } from './visits.ts';
import type { Booking } from './visits.ts';

/** The visits ahead. */
export function upcomingVisits(today: string): Booking[] {
  const on = (days: number): string => weekdayFrom(addDays(today, days));
  return [
    {
      key: 'dana/in-person',
      clinic: 'lakeside',
      patientId: PATIENT_IDS.dana,
      day: on(6),
      time: '09:30',
      title: 'Diabetes follow-up',
      reason: 'Type 2 diabetes and high blood pressure',
      instructions: 'Bring your blood sugar log and all your medicine bottles. You can eat and drink as usual.',
    },
    {
      key: 'dana/video',
      clinic: 'lakeside',
      patientId: PATIENT_IDS.dana,
      day: on(20),
      time: '15:00',
      title: 'Video visit: blood pressure check',
      reason: 'High blood pressure',
      instructions: 'Measure your blood pressure in the morning and have the number at hand. Join from a quiet room.',
    },
    {
      key: 'june/asthma',
      clinic: 'lakeside',
      patientId: PATIENT_IDS.june,
      day: on(11),
      time: '13:30',
      title: 'Asthma check',
      reason: 'Asthma',
      instructions: 'Bring June’s inhaler and spacer.',
    },
    {
      key: 'theo/sports',
      clinic: 'lakeside',
      patientId: PATIENT_IDS.theo,
      day: on(13),
      time: '14:30',
      title: 'Sports physical',
      reason: 'School sports',
      instructions: 'Bring the form from the school.',
    },
    {
      key: 'walter/heart',
      clinic: 'summit',
      patientId: PATIENT_IDS.walter,
      day: on(8),
      time: '10:30',
      title: 'Heart follow-up',
      reason: 'Heart failure',
      instructions: 'Bring your list of morning weights. Take your medicines as usual.',
    },
    {
      key: 'luis/ankle',
      clinic: 'summit',
      patientId: PATIENT_IDS.luis,
      day: on(5),
      time: '11:00',
      title: 'Ankle follow-up',
      reason: 'Broken ankle',
      instructions: 'Wear the splint. We will take a new X-ray.',
    },
  ];
}

/** A bundle for the clinics and staff, one for each patient, and one for the times and visits ahead. In the order to import them. */
export function generateWorld(now: Date): Resource[] {
  const timeline = timelineAt(now);
  const visits = upcomingVisits(timeline.today);
  const patients: [string, Resource[]][] = [
    ['dana', danaResources(timeline)],
    ['june', juneResources(timeline)],
    ['theo', theoResources(timeline)],
    ['walter', walterResources(timeline)],
    ['luis', luisResources(timeline)],
  ];
  return [
    bundle('clinics', clinicResources()),
    ...patients.map(([name, resources]) => bundle(name, resources)),
    // Times that are taken come with the visits that take them.
    bundle('visits', [...slotGrid(timeline.today, visits), ...visits.map(bookedAppointment)]),
  ];
}
