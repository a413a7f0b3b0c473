import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandSpan, effectiveGrant, firstDayAt, makeAgeRules, TEEN_SCOPES } from './age-rules.ts';
import { dayIn, startOfDay } from '../time/calendar.ts';
import { SCOPES } from './scopes.ts';
import type { Relationship, Scope } from './scopes.ts';

const RULES = makeAgeRules(12, 18, TEEN_SCOPES);
const ZONE = 'America/Chicago';
const PARENT = { relationship: 'parent', scopes: SCOPES } as const;
const DAY = 24 * 60 * 60 * 1000;

const shown = (birthDate: string, now: Date, rules = RULES) => {
  const effective = effectiveGrant(rules, PARENT, { birthDate, timeZone: ZONE }, now);
  if (!effective) return 'nothing';
  return effective.reduced ? 'reduced' : 'all';
};

test('AZ-09 a parent’s access ends at midnight of the clinic on the 18th birthday, to the millisecond', () => {
  const midnight = startOfDay(ZONE, '2026-11-25');
  assert.equal(midnight.toISOString(), '2026-11-25T06:00:00.000Z');
  assert.equal(shown('2008-11-25', new Date(midnight.getTime() - 1)), 'reduced');
  assert.equal(shown('2008-11-25', midnight), 'nothing');
});

test('AZ-10 the age is data: the same child at 12, 13 and 14', () => {
  for (const age of [12, 13, 14]) {
    const rules = makeAgeRules(age, 18, TEEN_SCOPES);
    const midnight = startOfDay(ZONE, `${2012 + age}-06-15`);
    assert.equal(shown('2012-06-15', new Date(midnight.getTime() - 1), rules), 'all', `before ${age}`);
    assert.equal(shown('2012-06-15', midnight, rules), 'reduced', `at ${age}`);
  }
});

test('AZ-10 who was born on February 29 has the birthday on March 1 in other years', () => {
  // 2024 has the day, 2026 has not.
  assert.equal(shown('2012-02-29', new Date(startOfDay(ZONE, '2024-02-29').getTime() - 1)), 'all');
  assert.equal(shown('2012-02-29', startOfDay(ZONE, '2024-02-29')), 'reduced');
  assert.equal(shown('2008-02-29', new Date(startOfDay(ZONE, '2026-03-01').getTime() - 1)), 'reduced');
  assert.equal(shown('2008-02-29', startOfDay(ZONE, '2026-03-01')), 'nothing');
  assert.equal(firstDayAt('2008-02-29', 18), '2026-03-01');
  assert.equal(firstDayAt('2012-02-29', 12), '2024-02-29');
});

test('the time of a band is told with the age, also of who was born on February 29', () => {
  assert.deepEqual(bandSpan(RULES, '2012-06-15', '2026-06-14'), { age: 13, since: '2024-06-15', until: '2030-06-15' });
  assert.deepEqual(bandSpan(RULES, '2012-06-15', '2026-06-15'), { age: 14, since: '2024-06-15', until: '2030-06-15' });
  assert.deepEqual(bandSpan(RULES, '2012-02-29', '2026-02-28'), { age: 13, since: '2024-02-29', until: '2030-03-01' });
  assert.deepEqual(bandSpan(RULES, '2000-01-01', '2026-02-28'), { age: 26, since: '2018-01-01', until: null });
});

test('AZ-09 nobody reads along by being a parent where the age is not known; other access has no age', () => {
  const unknown = { birthDate: null, timeZone: ZONE };
  assert.equal(effectiveGrant(RULES, PARENT, unknown, new Date('2026-11-29T12:00:00Z')), null);
  for (const relationship of ['self', 'caregiver', 'staff'] as const) {
    assert.deepEqual(effectiveGrant(RULES, { relationship, scopes: SCOPES }, unknown, new Date('2026-11-29T12:00:00Z'))?.reduced, false);
  }
});

test('a rule without a reduced time goes from all to nothing', () => {
  const rules = makeAgeRules(18, 18, TEEN_SCOPES);
  assert.equal(shown('2012-06-15', startOfDay(ZONE, '2030-06-14'), rules), 'all');
  assert.equal(shown('2012-06-15', startOfDay(ZONE, '2030-06-15'), rules), 'nothing');
});

/** An age counted by walking through the years, in numbers and not in text. */
function ageOf(birthDate: string, day: string): number {
  const [by = 0, bm = 0, bd = 0] = birthDate.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return y - by - (m * 100 + d < bm * 100 + bd ? 1 : 0);
}

/** What must come out, said once more in other words. */
function oracle(relationship: Relationship, scopes: readonly Scope[], birthDate: string, day: string, teen: number, adult: number, left: readonly Scope[]) {
  const all = new Set<Scope>(scopes);
  if (all.has('records:read')) all.add('records:basic');
  const age = ageOf(birthDate, day);
  if (relationship !== 'parent' || age < Math.min(teen, adult)) return { scopes: [...all].toSorted(), reduced: false };
  if (age >= adult) return null;
  return { scopes: left.filter((scope) => all.has(scope)).toSorted(), reduced: true };
}

test('AZ-19 ten thousand grants of all kinds and ages are what an independent oracle says', () => {
  const day = fc.integer({ min: 0, max: 365 * 60 }).map((days) => new Date(Date.UTC(1980, 0, 1) + days * DAY).toISOString().slice(0, 10));
  const zone = fc.constantFrom('America/Chicago', 'America/Denver', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC');
  const scopes = fc.subarray([...SCOPES]);
  fc.assert(
    fc.property(
      fc.constantFrom<Relationship>('self', 'parent', 'parent', 'parent', 'caregiver', 'staff'),
      scopes,
      day,
      fc.integer({ min: 0, max: 25 * 366 }),
      fc.integer({ min: 0, max: DAY - 1 }),
      zone,
      fc.integer({ min: 5, max: 16 }),
      fc.integer({ min: 16, max: 21 }),
      scopes,
      (relationship, granted, birthDate, daysLater, ms, timeZone, teen, adult, left) => {
        const now = new Date(Date.parse(`${birthDate}T00:00:00Z`) + daysLater * DAY + ms);
        const found = effectiveGrant(makeAgeRules(teen, adult, left), { relationship, scopes: granted }, { birthDate, timeZone }, now);
        const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
        const expected = oracle(relationship, granted, birthDate, today < birthDate ? birthDate : today, teen, adult, left);
        assert.deepEqual(found && { scopes: [...found.scopes].toSorted(), reduced: found.reduced }, expected);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('a day begins in its zone, also where clocks change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 365 }), fc.constantFrom('America/Chicago', 'America/Denver', 'America/New_York', 'UTC'), (days, zone) => {
      const day = new Date(Date.UTC(2020, 0, 1) + days * DAY).toISOString().slice(0, 10);
      const start = startOfDay(zone, day);
      assert.equal(dayIn(zone, start), day);
      assert.notEqual(dayIn(zone, new Date(start.getTime() - 1)), day);
    }),
  );
});
