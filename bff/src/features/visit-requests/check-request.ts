/** What of a request the shapes can't tell: whether clinic, kind and clinician are there, days lie ahead, and there is a number to call. */
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { parseWorldPhone } from '../../phone.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import type { VisitWish } from './schema.ts';

/** Nobody knows their days further ahead. */
const DAYS_AHEAD = 365;

type Errors = NonNullable<ConstructorParameters<typeof ApiProblem>[1]>['errors'];

/** @throws {ApiProblem} request/invalid, naming what is wrong */
export function refuse(errors: Errors & object): void {
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
}

/** The kind of visit of a code; null for none. @throws {ApiProblem} request/invalid */
export async function visitTypeId(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const type = await tx.visitType.findFirst({ where: { code, retiredAt: null }, select: { id: true } });
  if (!type) throw new ApiProblem('request/invalid', { errors: [{ path: 'visitType', code: 'unknown' }] });
  return type.id;
}

/** Clinicians whom somebody can ask for. @throws {ApiProblem} request/invalid */
export async function checkPractitioner(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && (await tx.practitioner.count({ where: { id } })) === 0) refuse([{ path: 'practitionerId', code: 'unknown' }]);
}

/** @throws {ApiProblem} request/invalid */
export function checkWishes(wishes: readonly VisitWish[], timeZone: string, at: Date): void {
  const today = dayIn(timeZone, at);
  const last = addDays(today, DAYS_AHEAD);
  refuse(
    wishes.flatMap(({ from, until }, index) => {
      if (from < today) return [{ path: `wishes.${index}.from`, code: 'past' }];
      if (from > last || until > last) return [{ path: `wishes.${index}.${from > last ? 'from' : 'until'}`, code: 'far' }];
      return until < from ? [{ path: `wishes.${index}.until`, code: 'before-from' }] : [];
    }),
  );
}

/** The number to call in the form it is kept in; null where they are written to. @throws {ApiProblem} request/invalid */
export function phoneFor(reach: 'message' | 'phone', phone: string | null): string | null {
  if (reach === 'message') return null;
  const parsed = parseWorldPhone(phone ?? '');
  if (parsed === null) refuse([{ path: 'phone', code: 'phone' }]);
  return parsed;
}
