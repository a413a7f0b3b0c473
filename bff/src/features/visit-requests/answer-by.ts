/**
 * By when a clinic promises to answer: at the end of so many of its working days
 * after today, on its own clock. Weekends are none, nor are days on which the
 * whole clinic is closed.
 */
import type { Tx } from '../../database/database.ts';
import { addDays, dayIn, momentAt, weekdayOf } from '../../time/calendar.ts';

/** When a working day ends. */
export const CLOSES = '17:00';
const OPENS = '08:00';
/** A clinic that is closed for longer answers when it opens; nobody looks further ahead. */
const LOOK_DAYS = 120;
const SATURDAY = 6;

interface Clinic {
  readonly id: string;
  readonly timeZone: string;
  readonly answerDays: number;
}

/** Time of the whole clinic that is not for patients. */
export interface Closed {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The end of the working day by which an answer is promised for what is sent at a moment. */
export function answerBy({ timeZone, answerDays }: Omit<Clinic, 'id'>, closed: readonly Closed[], sentAt: Date): Date {
  const today = dayIn(timeZone, sentAt);
  let left = Math.max(1, answerDays);
  let day = today;
  for (let ahead = 1; ahead <= LOOK_DAYS && left > 0; ahead += 1) {
    day = addDays(today, ahead);
    if (isWorkingDay(timeZone, day, closed)) left -= 1;
  }
  return momentAt(timeZone, day, CLOSES);
}

/** The promise of each clinic for what is sent now. */
export async function promisesOf(tx: Pick<Tx, 'scheduleClosure'>, clinics: readonly Clinic[], at: Date): Promise<ReadonlyMap<string, Date>> {
  const ids = clinics.map(({ id }) => id);
  const closures = await tx.scheduleClosure.findMany({
    where: { clinicId: { in: ids }, practitionerId: null, endsAt: { gt: at } },
    select: { clinicId: true, startsAt: true, endsAt: true },
  });
  return new Map(
    clinics.map((clinic) => [
      clinic.id,
      answerBy(
        clinic,
        closures.filter(({ clinicId }) => clinicId === clinic.id),
        at,
      ),
    ]),
  );
}

/** A morning off leaves a working day; being closed from opening to closing does not. */
function isWorkingDay(timeZone: string, day: string, closed: readonly Closed[]): boolean {
  if (weekdayOf(day) >= SATURDAY) return false;
  const opens = momentAt(timeZone, day, OPENS);
  const closes = momentAt(timeZone, day, CLOSES);
  return !closed.some(({ startsAt, endsAt }) => startsAt <= opens && endsAt >= closes);
}
