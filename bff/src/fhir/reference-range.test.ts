import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { observedValue } from './observed-value.ts';
import { judgeByRange, referenceRange } from './reference-range.ts';
import type { Measured } from './reference-range.ts';

const WOMAN: Measured = { gender: 'female', birthDate: new Date('1980-03-04'), at: new Date('2026-11-20') };
const range = (low: number | null, high: number | null, more: object = {}) => ({
  ...(low === null ? {} : { low: { value: low, unit: 'g/dL' } }),
  ...(high === null ? {} : { high: { value: high, unit: 'g/dL' } }),
  ...more,
});
const sex = (text: string) => ({ appliesTo: [{ text }] });
const age = (low: number | null, high: number | null, unit = 'a') => ({
  age: { ...(low === null ? {} : { low: { value: low, code: unit } }), ...(high === null ? {} : { high: { value: high, code: unit } }) },
});

function judge(number: number, ranges: object[], of: Measured = WOMAN, unit = 'g/dL') {
  const quantity = { value: number, unit };
  const { range: shown, interpretation } = judgeByRange(
    observedValue({ valueQuantity: quantity }),
    quantity,
    ranges.map((one) => referenceRange.parse(one)),
    of,
  );
  return { interpretation, low: shown.referenceLow, high: shown.referenceHigh, text: shown.referenceText };
}

test('the range for the person’s sex judges, in words, codes and in any order', () => {
  const female = [{ text: 'Female' }, { coding: [{ system: 'http://snomed.info/sct', code: '248152002' }] }, { coding: [{ code: 'female' }] }];
  for (const one of female) {
    const ranges = [range(13.5, 17.5, sex('male')), range(12, 15.5, { appliesTo: [one] })];
    for (const order of [ranges, ranges.toReversed()]) assert.deepEqual(judge(12.8, order), { interpretation: 'N', low: 12, high: 15.5, text: null });
  }
});

test('a range for another sex or age is neither used nor shown', () => {
  assert.deepEqual(judge(12.8, [range(13.5, 17.5, sex('male'))]), { interpretation: null, low: null, high: null, text: null });
  assert.deepEqual(judge(12.8, [range(13.5, 17.5, age(0, 17))]), { interpretation: null, low: null, high: null, text: null });
  assert.equal(judge(12.8, [range(13.5, 17.5, age(0, 17)), range(12, 16, age(18, null))]).interpretation, 'N');
});

test('whose sex or birth date is not known is not judged by a range for one', () => {
  for (const gender of ['other', 'unknown']) {
    const found = judge(12.8, [range(13.5, 17.5, sex('male')), range(12, 15.5, sex('female'))], { ...WOMAN, gender });
    assert.deepEqual([found.interpretation, found.low], [null, null]);
    assert.equal(found.text, '13.5–17.5 g/dL (male); 12–15.5 g/dL (female)');
  }
  assert.equal(judge(12.8, [range(13.5, 17.5, age(18, null))], { ...WOMAN, birthDate: null }).interpretation, null);
  assert.equal(judge(12.8, [range(13.5, 17.5, age(18, null))], { ...WOMAN, at: null }).interpretation, null);
});

test('a group that nobody here knows judges nothing, and is shown with its name', () => {
  const found = judge(12.8, [range(11, 12, { appliesTo: [{ text: 'second trimester' }] })]);
  assert.deepEqual(found, { interpretation: null, low: null, high: null, text: '11–12 g/dL (second trimester)' });
});

test('several that fit and disagree give no judgement; where they agree there is one', () => {
  assert.equal(judge(12.8, [range(13, 17), range(12, 15.5)]).interpretation, null);
  assert.equal(judge(10, [range(13, 17), range(12, 15.5)]).interpretation, 'L');
  assert.equal(judge(12.8, [range(12, 15.5), range(12, 15.5)]).low, 12);
});

test('only a range of what is usual judges: not one of a treatment', () => {
  const therapeutic = range(2, 3, { type: { coding: [{ code: 'therapeutic' }], text: 'therapeutic' } });
  assert.deepEqual(judge(5, [therapeutic]), { interpretation: null, low: null, high: null, text: '2–3 g/dL (therapeutic)' });
  assert.equal(judge(5, [therapeutic, range(4, 6, { type: { coding: [{ code: 'normal' }] } })]).interpretation, 'N');
});

test('a range in another unit judges nothing and keeps its own; one without a unit is in that of the value', () => {
  const quantity = { value: 128, unit: 'g/L' };
  const found = judgeByRange(observedValue({ valueQuantity: quantity }), quantity, [referenceRange.parse(range(12, 15.5))], WOMAN);
  assert.deepEqual([found.interpretation, found.range.referenceUnit, found.range.referenceLow], [null, 'g/dL', 12]);
  assert.equal(judge(10, [{ low: { value: 12 } }]).interpretation, 'L');
  assert.equal(judge(12.8, [{ low: { value: 12, unit: 'g/dL' }, high: { value: 155, unit: 'g/L' } }]).interpretation, null);
});

test('ages count whole years, months, weeks and days, limits included', () => {
  const baby: Measured = { gender: 'female', birthDate: new Date('2026-09-15'), at: new Date('2026-11-14') };
  const holds = (low: number, high: number, unit: string) => judge(12.8, [range(12, 15, age(low, high, unit))], baby).interpretation === 'N';
  assert.deepEqual(
    [holds(0, 1, 'mo'), holds(2, 3, 'mo'), holds(8, 8, 'wk'), holds(60, 60, 'd'), holds(0, 0, 'a'), holds(1, 2, 'a')],
    [true, false, true, true, true, false],
  );
});

test('no value is ever judged by a range for another sex', () => {
  const limits = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 100 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.array(limits, { minLength: 1, maxLength: 4 }), (number, all) => {
      assert.equal(
        judge(
          number,
          all.map(([low, high]) => range(low, high, sex('men'))),
        ).interpretation,
        null,
      );
    }),
  );
});
