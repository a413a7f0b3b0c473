/** What every chart of the demo world is written against. */
import { dayIn } from '../src/time/calendar.ts';
import { CLINICS } from './ids.ts';

export interface Timeline {
  /** The calendar day it is at the Lakeside clinic. */
  today: string;
  now: Date;
}

export const timelineAt = (now: Date): Timeline => ({ today: dayIn(CLINICS.lakeside.timeZone, now), now });

/** So many hours before now, to the minute, as a FHIR instant. */
export function hoursAgo({ now }: Timeline, hours: number): string {
  const minute = 60_000;
  return new Date(Math.floor((now.getTime() - hours * 60 * minute) / minute) * minute).toISOString();
}
