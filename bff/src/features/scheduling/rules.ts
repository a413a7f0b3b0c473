/** Why a kind of visit can't be booked online by a patient. What it asks is data of the kind and of the clinic. */
import { firstDayAt } from '../../access/age-rules.ts';
import type { BookingWay, ClinicVisitType, VisitType } from '../../database/generated/client.ts';
import type { Refusal } from './schema.ts';

type Rules = Pick<VisitType, 'booking' | 'minAge' | 'maxAge' | 'needsOrder'>;

export interface Booker {
  /** ISO date; null where it is not known: then no age is refused. */
  readonly birthDate: string | null;
  /** There is an order for it. */
  readonly isOrdered: boolean;
  /** The day it is about, by the clinic's calendar. */
  readonly day: string;
}

/** Null when nothing is in the way. What stands for a clinic counts before what stands for the kind. */
export function refusalOf(type: Rules, atClinic: Pick<ClinicVisitType, 'booking'> | null, { birthDate, isOrdered, day }: Booker): Refusal | null {
  if (birthDate !== null && type.minAge !== null && day < firstDayAt(birthDate, type.minAge)) return 'too-young';
  if (birthDate !== null && type.maxAge !== null && day >= firstDayAt(birthDate, type.maxAge + 1)) return 'too-old';
  if (atClinic?.booking === null) return 'not-offered';
  const way = atClinic?.booking ?? type.booking;
  if (way !== 'online') return REFUSAL_OF_WAY[way];
  return type.needsOrder && !isOrdered ? 'needs-order' : null;
}

const REFUSAL_OF_WAY: Readonly<Record<Exclude<BookingWay, 'online'>, Refusal>> = { phone: 'by-phone', request: 'on-request' };
