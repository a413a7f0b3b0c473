import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpretationOf, observedValue } from './observed-value.ts';

const measured = (value: number, comparator?: '<' | '<=' | '>=' | '>') =>
  observedValue({ valueQuantity: { value, unit: 'mg/dL', ...(comparator ? { comparator } : {}) } });
const limits = { low: { value: 70 }, high: { value: 99 } };

test('a number is low, normal or high by its reference range, limits included', () => {
  assert.equal(interpretationOf(measured(69.9), limits), 'L');
  assert.equal(interpretationOf(measured(70), limits), 'N');
  assert.equal(interpretationOf(measured(99), limits), 'N');
  assert.equal(interpretationOf(measured(99.1), limits), 'H');
  assert.equal(interpretationOf(measured(150), { high: { value: 199 } }), 'N');
});

test('without a range, or without a number, nothing is claimed', () => {
  assert.equal(interpretationOf(measured(70), undefined), null);
  assert.equal(interpretationOf(measured(70), {}), null);
  assert.equal(interpretationOf(observedValue({ valueString: 'positive' }), limits), null);
});

test('a value known only as a bound is judged only where the bound settles it', () => {
  assert.equal(interpretationOf(measured(60, '<'), limits), 'L');
  assert.equal(interpretationOf(measured(80, '<'), limits), null);
  assert.equal(interpretationOf(measured(120, '>'), limits), 'H');
  assert.equal(interpretationOf(measured(120, '<'), limits), null);
  assert.equal(interpretationOf(measured(5, '<'), { high: { value: 29 } }), 'N');
});

test('values that are no numbers become text', () => {
  assert.equal(observedValue({ valueCodeableConcept: { text: 'Never smoked' } }).valueText, 'Never smoked');
  assert.equal(observedValue({ valueBoolean: false }).valueText, 'No');
  assert.equal(observedValue({ valueRange: { low: { value: 1, unit: 'mm' }, high: { value: 3, unit: 'mm' } } }).valueText, '1 mm – 3 mm');
  assert.equal(observedValue({ dataAbsentReason: { text: 'Not done' } }).valueText, 'Not done');
  assert.equal(observedValue({}).valueText, null);
});
