/** What is under way about visits whose time the clinic can't keep: they lie in closed time. */
import type { Tx } from '../../database/database.ts';
import type { Appointment } from '../../database/generated/client.ts';
import type { ScheduledVisit } from './schema.ts';

type Reader = Pick<Tx, 'slotOffer' | 'scheduleClosure'>;
type Timed = Pick<Appointment, 'id' | 'status' | 'clinicId' | 'practitionerId' | 'startsAt' | 'endsAt'>;

/** By visit: another time is proposed, or somebody has to call. Visits in time that is open are not in it. */
export async function movingOf(db: Reader, visits: readonly Timed[], at: Date): Promise<Map<string, NonNullable<ScheduledVisit['moving']>>> {
  const ahead = visits.filter(({ status, startsAt }) => status === 'booked' && startsAt > at);
  if (ahead.length === 0) return new Map();
  const [offers, closures] = await Promise.all([
    db.slotOffer.findMany({ where: { kind: 'moved', state: 'offered', appointmentId: { in: ahead.map(({ id }) => id) } }, select: { appointmentId: true } }),
    db.scheduleClosure.findMany({ where: { clinicId: { in: [...new Set(ahead.map(({ clinicId }) => clinicId))] }, endsAt: { gt: at } } }),
  ]);
  const proposed = new Set(offers.map(({ appointmentId }) => appointmentId));
  const closed = ahead.filter((visit) => closures.some((closure) => isClosed(visit, closure)));
  return new Map(closed.map(({ id }) => [id, proposed.has(id) ? 'proposed' : 'call']));
}

interface ClosedTime {
  readonly clinicId: string;
  readonly practitionerId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether a visit lies in closed time. */
export const isClosed = (visit: Omit<Timed, 'id' | 'status'>, closure: ClosedTime): boolean =>
  visit.clinicId === closure.clinicId &&
  (closure.practitionerId === null || closure.practitionerId === visit.practitionerId) &&
  visit.startsAt < closure.endsAt &&
  visit.endsAt > closure.startsAt;
