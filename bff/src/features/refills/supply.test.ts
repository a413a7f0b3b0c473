import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDosages } from '../../fhir/dosage/read-dosage.ts';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { addDays, daysBetween } from '../../time/calendar.ts';
import { controlledClassOf } from './controlled.ts';
import { alignment, askFrom, refillsLeft, supplyOf } from './supply.ts';
import type { Fill } from './supply.ts';

const TODAY = '2027-03-14';
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const fill = (on: string, supplyDays: number | null = 30, more: Partial<Fill> = {}): Fill => ({
  on,
  quantity: 30,
  unit: 'tablet',
  supplyDays,
  pharmacy: null,
  ...more,
});
const doses = (sig: Readonly<Record<string, unknown>>) => DosageStep.array().parse(readDosages([sig]));
const timing = (frequency: number, period = 1, periodUnit = 'd') => ({ repeat: { frequency, period, periodUnit } });
const dose = (value: number, unit = 'tablet') => ({ doseAndRate: [{ doseQuantity: { value, unit } }] });

describe('days left', () => {
  test('are those of the last fill, and never less than none', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 120 }), (days, supply) => {
        const past = days.filter((on) => on <= TODAY).toSorted();
        const { daysLeft, runsOut, lastFill } = supplyOf(
          days.map((on) => fill(on, supply)),
          [],
          TODAY,
        );
        const last = past.at(-1);
        assert.equal(lastFill?.on ?? null, last ?? null);
        assert.equal(runsOut, last === undefined ? null : addDays(last, supply));
        assert.equal(daysLeft, last === undefined ? null : Math.max(0, daysBetween(TODAY, addDays(last, supply))));
      }),
    );
  });

  test('do not depend on the order in which fills came', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ on: day, supply: fc.option(fc.integer({ min: 1, max: 90 })) }), { maxLength: 8 }), (all) => {
        const fills = all.map(({ on, supply }) => fill(on, supply, { quantity: null }));
        assert.deepEqual(supplyOf(fills, [], TODAY).daysLeft, supplyOf(fills.toReversed(), [], TODAY).daysLeft);
      }),
    );
  });

  test('go down by one from day to day until there are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const left = (on: string) => supplyOf([fill(TODAY)], [], on).daysLeft ?? -1;
        assert.equal(left(addDays(TODAY, days)), Math.max(0, 30 - days));
      }),
    );
  });

  test('are reckoned from an exact dose in the same unit, and from nothing else', () => {
    const left = (sig: Readonly<Record<string, unknown>>, more: Partial<Fill> = {}) =>
      supplyOf([fill(TODAY, null, { quantity: 60, ...more })], doses(sig), TODAY);
    assert.deepEqual([left({ timing: timing(2), ...dose(1) }).supplyDays, left({ timing: timing(2), ...dose(1) }).from], [30, 'reckoned']);
    assert.equal(left({ timing: timing(1, 8, 'h'), ...dose(1) }).supplyDays, 20);
    assert.equal(left({ timing: timing(1, 1, 'wk'), ...dose(1) }).supplyDays, 420);
    assert.equal(left({ timing: timing(1), ...dose(1) }, { unit: 'Tablets' }).supplyDays, 60);
    for (const unknown of [
      left({ text: 'as directed' }),
      left({ timing: timing(1), ...dose(5, 'mL') }),
      left({ timing: timing(1), ...dose(1), asNeededBoolean: true }),
      left({ timing: { repeat: { frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' } }, ...dose(1) }),
      left({ timing: timing(1), ...dose(1) }, { quantity: null }),
      left({ timing: timing(1), ...dose(1) }, { unit: null }),
    ])
      assert.deepEqual([unknown.supplyDays, unknown.daysLeft, unknown.runsOut, unknown.from], [null, null, null, null]);
    assert.equal(
      supplyOf([fill(TODAY, null)], [...doses({ timing: timing(1), ...dose(1) }), ...doses({ timing: timing(2), ...dose(1) })], TODAY).daysLeft,
      null,
    );
  });

  test('are unknown without a fill, and a fill that lies ahead is none yet', () => {
    assert.equal(supplyOf([], [], TODAY).daysLeft, null);
    assert.equal(supplyOf([fill(addDays(TODAY, 1))], [], TODAY).lastFill, null);
  });
});

describe('from when a refill can be asked for', () => {
  test('is once its part of the supply is used, not before so many days, and never after it has run out for the part alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }), (supplyDays, part) => {
        const from = askFrom({ lastFill: fill(TODAY), supplyDays }, part, 0) ?? TODAY;
        assert.ok(daysBetween(TODAY, from) >= supplyDays * part - 1e-9);
        assert.ok(daysBetween(TODAY, from) <= supplyDays);
      }),
    );
    assert.equal(askFrom({ lastFill: fill('2027-04-19'), supplyDays: 30 }, 0.75, 0), '2027-05-12');
    assert.equal(askFrom({ lastFill: fill(TODAY), supplyDays: 10 }, 0.75, 26), addDays(TODAY, 26));
    assert.equal(askFrom({ lastFill: fill(TODAY), supplyDays: null }, 0.75, 0), null);
    assert.equal(askFrom({ lastFill: null, supplyDays: null }, 0.75, 26), null);
  });
});

test('refills are left as were allowed, less the fills after the first', () => {
  assert.deepEqual(
    [refillsLeft(3, 0), refillsLeft(3, 1), refillsLeft(3, 2), refillsLeft(3, 9), refillsLeft(0, 1), refillsLeft(null, 4)],
    [3, 3, 2, 0, 0, null],
  );
});

describe('the hint that several run out together', () => {
  const one = (id: string, days: number, from: number | null = null) => ({
    id,
    runsOut: addDays(TODAY, days),
    askFrom: from === null ? null : addDays(TODAY, from),
  });

  test('names those within the days, what can be asked for now, and when all can', () => {
    assert.deepEqual(alignment([one('b', 8, 3), one('a', 2), one('c', 30)], 9, TODAY), {
      ids: ['a', 'b'],
      from: addDays(TODAY, 2),
      until: addDays(TODAY, 8),
      nowIds: ['a'],
      allFrom: addDays(TODAY, 3),
    });
    assert.equal(alignment([one('a', 2), one('b', 12)], 9, TODAY), null);
    assert.equal(alignment([one('a', 2), one('b', 11)], 9, TODAY)?.until, addDays(TODAY, 11));
  });

  test('holds its days whatever runs out when, and whatever comes first', () => {
    const medicine = fc.record({ id: fc.uuid(), runsOut: day, askFrom: fc.option(day) });
    fc.assert(
      fc.property(fc.uniqueArray(medicine, { selector: ({ id }) => id, maxLength: 8 }), (all) => {
        const hint = alignment(all, 9, TODAY);
        assert.deepEqual(hint, alignment(all.toReversed(), 9, TODAY));
        if (!hint) return;
        assert.ok(hint.ids.length >= 2 && daysBetween(hint.from, hint.until) <= 9);
        assert.ok(hint.nowIds.every((id) => hint.ids.includes(id)) && hint.allFrom >= TODAY);
      }),
    );
  });
});

test('controlled substances are known by their names, whatever stands around them', () => {
  const classes = [
    'Oxycodone 5 mg tablet',
    'Acetaminophen 325 mg / Codeine 30 mg',
    'Codeine sulfate 15 mg',
    'TRAMADOL HCl 50 mg',
    'Pregabalin',
    'Metformin 500 mg',
  ];
  assert.deepEqual(classes.map(controlledClassOf), ['II', 'III', 'II', 'IV', 'V', null]);
});
