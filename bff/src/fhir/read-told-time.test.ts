import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SkipResource } from './skip-resource.ts';
import { toldTime } from './read-told-time.ts';
import type { SaidTime } from './read-told-time.ts';

const UCUM = 'http://unitsofmeasure.org';
const told = (said: Partial<SaidTime>) => toldTime({ date: undefined, text: undefined, ...said });
const years = (value: number, more: object = {}) => ({ value, unit: 'years', system: UCUM, code: 'a', ...more });

test('an age is an age, of whatever unit of time, and never a date', () => {
  const units = [
    ['a', 'yr'],
    ['mo', 'months'],
    ['wk', 'weeks'],
    ['d', 'days'],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 110 }), fc.constantFrom(...units), fc.boolean(), (value, [code, unit], coded) => {
      const age = coded ? { value, system: UCUM, code } : { value, unit };
      assert.deepEqual(told({ age }), { at: null, said: null, told: { kind: 'age', low: value, high: value, unit: code, strict: false } });
    }),
  );
});

test('before, from, and between ages are told apart', () => {
  const ends = (said: Partial<SaidTime>) => {
    const { told: age } = told(said);
    return age?.kind === 'age' ? [age.low, age.high, age.strict] : age;
  };
  assert.deepEqual(ends({ age: years(12, { comparator: '<' }) }), [null, 12, true]);
  assert.deepEqual(ends({ age: years(12, { comparator: '<=' }) }), [null, 12, false]);
  assert.deepEqual(ends({ age: years(40, { comparator: '>' }) }), [40, null, true]);
  assert.deepEqual(ends({ age: years(40, { comparator: '>=' }) }), [40, null, false]);
  assert.deepEqual(ends({ range: { low: years(4), high: years(6) } }), [4, 6, false]);
  assert.deepEqual(ends({ range: { low: years(4) } }), [4, null, false]);
  assert.deepEqual(ends({ range: { high: years(6) } }), [null, 6, false]);
});

test('what is no age that can be said stands as it came', () => {
  const words = (said: Partial<SaidTime>) => {
    const { at, said: date, told: time } = told(said);
    assert.deepEqual([at, date], [null, null]);
    return time?.kind === 'words' ? time.text : time;
  };
  assert.equal(words({ text: 'when he was in the army' }), 'when he was in the army');
  assert.equal(words({ age: { value: 3, unit: 'trimesters' } }), '3 trimesters');
  assert.equal(words({ range: { low: { value: 4, unit: 'wk' }, high: { value: 6, unit: 'mo' } } }), '4 wk – 6 mo');
  assert.equal(words({ range: { low: years(4, { comparator: '>' }), high: years(6) } }), '> 4 years – 6 years');
  assert.equal(words({ age: { value: 5, unit: 'years', system: UCUM, code: 'mo' } }), '5 years', 'a unit that contradicts its code');
  assert.equal(words({ age: {} }), null);
  assert.equal(words({ range: {} }), null);
});

test('a period is a time within which it was; one whose ends are one date is that date', () => {
  const within = told({ period: { start: '1998', end: '1999-03' } });
  assert.deepEqual(within.told, { kind: 'within', from: '1998', to: '1999-03' });
  assert.deepEqual([within.said, within.at?.getUTCFullYear()], [null, 1998]);
  assert.deepEqual(told({ period: { start: '1998' } }).told, { kind: 'within', from: '1998', to: null });
  assert.deepEqual(told({ period: { end: '1998' } }).told, { kind: 'within', from: null, to: '1998' });
  assert.deepEqual(told({ period: { start: '1998', end: '1998' } }), { ...told({ date: '1998' }), told: null });
  assert.deepEqual(told({ period: {} }), { at: null, said: null, told: null });
  assert.throws(() => told({ period: { start: 'last spring' } }), SkipResource);
});

test('that nobody knows, or nobody may say, is told; that nothing is said is not', () => {
  assert.deepEqual(told({ absent: 'asked-unknown' }).told, { kind: 'absent', reason: 'asked-unknown' });
  assert.equal(told({}).told, null);
  assert.equal(told({ date: '2001', absent: 'unknown' }).said, '2001');
});
