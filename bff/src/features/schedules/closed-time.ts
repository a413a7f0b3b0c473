/** What lies in closed time. */
import type { Prisma, ScheduleClosure } from '../../database/generated/client.ts';

export type Closed = Pick<ScheduleClosure, 'clinicId' | 'practitionerId' | 'startsAt' | 'endsAt'>;

/** On slots: those that lie in it, or reach into it. */
export const slotsIn = ({ clinicId, practitionerId, startsAt, endsAt }: Closed) =>
  ({ clinicId, ...(practitionerId ? { practitionerId } : {}), startsAt: { lt: endsAt }, endsAt: { gt: startsAt } }) satisfies Prisma.SlotWhereInput;

/** On visits: those that are agreed for a time in it. */
export const visitsIn = (closure: Closed) => ({ ...slotsIn(closure), status: 'booked' }) satisfies Prisma.AppointmentWhereInput;
