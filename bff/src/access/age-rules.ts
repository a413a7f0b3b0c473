/**
 * What a parent may see of a child's chart by the child's age: data, not code,
 * since the ages differ by state. The rules are applied to every request by
 * the clinic's calendar, so that access changes by itself when a birthday
 * begins there. Grants that the patient gave, and those of staff, have no age.
 */
import { addDays, dayIn, FALLBACK_ZONE } from '../time/calendar.ts';
import { withIncluded } from './scopes.ts';
import type { Relationship, Scope } from './scopes.ts';

/** What holds from a birthday on, until the next band. */
export interface AgeBand {
  readonly fromAge: number;
  /** `all`: as granted; a list: what of the grant stays, without what is confidential; `none`: the access ends. */
  readonly allows: 'all' | 'none' | readonly Scope[];
}

/** Bands by rising age, the first from birth. */
export type AgeRules = readonly AgeBand[];

/** Allergies and vaccines, visits, and messages that the parent wrote. */
export const TEEN_SCOPES: readonly Scope[] = ['records:basic', 'appointments:read', 'messages:read', 'messages:write'];

/** Everything below `teenAge`, `teenScopes` below `adultAge`, then nothing. Ages in years. */
export function makeAgeRules(teenAge: number, adultAge: number, teenScopes: readonly Scope[]): AgeRules {
  const teen: AgeBand[] = teenAge < adultAge ? [{ fromAge: teenAge, allows: teenScopes }] : [];
  return [{ fromAge: 0, allows: 'all' }, ...teen, { fromAge: adultAge, allows: 'none' }];
}

/** Whose chart a grant is for. */
export interface AgedPatient {
  /** ISO date; null where it is not known. */
  readonly birthDate: string | null;
  /** Of the patient's clinic. */
  readonly timeZone: string | null;
}

export interface GrantTerms {
  readonly relationship: Relationship;
  readonly scopes: readonly Scope[];
}

/** What a grant allows at a moment. */
export interface EffectiveGrant {
  readonly scopes: readonly Scope[];
  readonly reduced: boolean;
}

/**
 * The day on which somebody reaches an age, or would: it comes out as
 * February 29 for who was born on one, also in years that have none. As text it
 * stands after February 28 and before March 1, which is when it counts there.
 */
export function birthday(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age;
  return `${String(year).padStart(4, '0')}${birthDate.slice(4)}`;
}

/** The first day of the calendar on which somebody is of an age. */
export function firstDayAt(birthDate: string, age: number): string {
  const day = birthday(birthDate, age);
  // A date that the calendar does not have is read as the day after.
  return day.endsWith('-02-29') ? addDays(`${day.slice(0, 4)}-02-28`, 1) : day;
}

/** The band of somebody on a day. */
export function bandOn(rules: AgeRules, birthDate: string, day: string): AgeBand {
  const reached = rules.filter(({ fromAge }) => day >= birthday(birthDate, fromAge));
  return reached.at(-1) ?? { fromAge: 0, allows: 'all' };
}

/** Someone's age on a day, and the days on which the band they are in began and the next one begins. */
export interface BandSpan {
  /** In full years. */
  readonly age: number;
  /** ISO date. */
  readonly since: string;
  /** ISO date; null in the last band. */
  readonly until: string | null;
}

export function bandSpan(rules: AgeRules, birthDate: string, day: string): BandSpan {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const { fromAge } = bandOn(rules, birthDate, day);
  const next = rules.find((band) => band.fromAge > fromAge);
  return {
    age: day >= birthday(birthDate, years) ? years : years - 1,
    since: firstDayAt(birthDate, fromAge),
    until: next ? firstDayAt(birthDate, next.fromAge) : null,
  };
}

/** What a grant allows now; `null` when its time is over by age. */
export function effectiveGrant(rules: AgeRules, grant: GrantTerms, patient: AgedPatient, now: Date): EffectiveGrant | null {
  const scopes = withIncluded(grant.scopes);
  if (grant.relationship !== 'parent') return { scopes, reduced: false };
  // Who may be grown up by now has nobody reading along until the age is known.
  if (patient.birthDate === null) return null;
  const { allows } = bandOn(rules, patient.birthDate, dayIn(patient.timeZone ?? FALLBACK_ZONE, now));
  if (allows === 'none') return null;
  if (allows === 'all') return { scopes, reduced: false };
  return { scopes: scopes.filter((scope) => allows.includes(scope)), reduced: true };
}

/** Whether a parent's access to this patient is reduced now: what one of the two writes is then not for the other. */
export const writeApart = (rules: AgeRules, patient: AgedPatient, now: Date): boolean =>
  effectiveGrant(rules, { relationship: 'parent', scopes: [] }, patient, now)?.reduced ?? false;
