/** What the rules of sharing need to know of a chart: whose it is, the day at its clinic, whether its owner is an adult. */
import { bandOn } from '../../access/age-rules.ts';
import { addDays, dayIn, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { fullName } from '../../person-name.ts';

/** Access can be given for this long at most. */
const MAX_DAYS = 3660;

export interface Chart {
  readonly patientId: string;
  readonly displayName: string;
  readonly timeZone: string;
  /** At the clinic. */
  readonly today: string;
  readonly isAdult: boolean;
  readonly locale: 'en' | 'es';
}

/** @throws {ApiProblem} resource/not-found */
export async function readChart(tx: Tx, { config, now }: Pick<Portal, 'config' | 'now'>, patientId: string): Promise<Chart> {
  const row = await tx.patient.findUnique({
    where: { id: patientId },
    select: { givenName: true, familyName: true, birthDate: true, language: true, clinic: { select: { timeZone: true } } },
  });
  if (!row) throw new ApiProblem('resource/not-found');
  const timeZone = row.clinic?.timeZone ?? FALLBACK_ZONE;
  const today = dayIn(timeZone, now());
  return {
    patientId,
    displayName: fullName(row),
    timeZone,
    today,
    // From the birthday on which a parent's access ends, a person decides alone.
    isAdult: row.birthDate !== null && bandOn(config.ageRules, row.birthDate.toISOString().slice(0, 10), today).allows === 'none',
    locale: row.language?.startsWith('es') ? 'es' : 'en',
  };
}

/** When access that is given until a day ends. @throws {ApiProblem} request/invalid: a day that is over or too far */
export function endOf({ today, timeZone }: Chart, lastDay: string | null): Date | null {
  if (lastDay === null) return null;
  if (lastDay < today) throw new ApiProblem('request/invalid', { errors: [{ path: 'lastDay', code: 'past' }] });
  if (lastDay > addDays(today, MAX_DAYS)) throw new ApiProblem('request/invalid', { errors: [{ path: 'lastDay', code: 'too-far' }] });
  return startOfDay(timeZone, addDays(lastDay, 1));
}

/** The last day on which access that ends then can be used. */
export function lastDayOf(timeZone: string, endsAt: Date | null): string | null {
  return endsAt && dayIn(timeZone, new Date(endsAt.getTime() - 1));
}
