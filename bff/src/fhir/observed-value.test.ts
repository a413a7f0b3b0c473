import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpretationOf, observedValue, valueSchema } from './observed-value.ts';
import { parseKeepingDecimals } from './sent-decimal.ts';

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
  assert.equal(observedValue({}).valueText, null);
});

test('comparators stand wherever the number stands, and digits as they were sent', () => {
  const measuredText = (value: object) => observedValue(valueSchema.parse(value)).valueText;
  assert.equal(measuredText({ valueRatio: { numerator: { value: 1 }, denominator: { value: 640, comparator: '>' } } }), '1 : > 640');
  assert.equal(measuredText({ valueRatio: { numerator: { value: 1 }, denominator: { value: 8, comparator: '<=' } } }), '1 : ≤ 8');
  assert.equal(measuredText({ valueRange: { low: { value: 5, comparator: '>=', unit: 'mm' }, high: { value: 9, unit: 'mm' } } }), '≥ 5 mm – 9 mm');
  assert.equal(measuredText({ valueRange: { high: { value: 9, unit: 'mm' } } }), '≤ 9 mm');
  assert.equal(measuredText({ valueRange: { low: { value: 0, unit: 'mm' } } }), '≥ 0 mm');
  const range = valueSchema.parse(parseKeepingDecimals('{"valueRange":{"low":{"value":1.0},"high":{"value":2.50}}}'));
  assert.equal(observedValue(range).valueText, '1.0 – 2.50');
});

test('why there is no value is kept as a code that has words, and in the words of its source', () => {
  const absent = (reason: object) => {
    const { valueText, absentReason, absentText } = observedValue(valueSchema.parse({ dataAbsentReason: reason }));
    return [valueText, absentReason, absentText];
  };
  const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
  assert.deepEqual(absent({ coding: [{ system, code: 'not-performed', display: 'Not Performed' }] }), [null, 'not-performed', null]);
  assert.deepEqual(absent({ coding: [{ system, code: 'error' }], text: 'Sample clotted' }), [null, 'error', 'Sample clotted']);
  assert.deepEqual(absent({ coding: [{ system: 'https://lab.example', code: 'error' }] }), [null, null, 'error']);
  assert.deepEqual(absent({ text: 'Not done' }), [null, null, 'Not done']);
  assert.equal(observedValue(valueSchema.parse({ valueSampledData: { origin: { value: 0 } } })).absentReason, 'recording');
});

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const because = (code: string) => ({
  extension: [
    { url: 'https://other.example', valueString: 'x' },
    { url: ABSENT, valueCode: code },
  ],
});

test('why there is no value is read where it stands in the value or beside it', () => {
  const forms = (code: string): object[] => [
    { valueQuantity: { unit: 'mg', ...because(code) } },
    { valueQuantity: { unit: 'mg', _value: because(code) } },
    { valueCodeableConcept: because(code) },
    ...['String', 'Boolean', 'Integer', 'Time', 'DateTime'].map((type) => ({ [`_value${type}`]: because(code) })),
  ];
  for (const code of ['unknown', 'masked', 'not-performed', 'asked-declined']) {
    for (const form of forms(code)) {
      const { valueNumber, valueText, absentReason } = observedValue(valueSchema.parse(form));
      assert.deepEqual([valueNumber, valueText, absentReason], [null, null, code], JSON.stringify(form));
    }
  }
  assert.equal(observedValue(valueSchema.parse({ _valueString: because('of-no-list') })).absentReason, 'unknown');
  assert.equal(observedValue(valueSchema.parse({ _valueString: { extension: 'nonsense' } })).absentReason, null);
});

test('a number in the place of a value that there is none of is not taken for it', () => {
  const placeholder = observedValue(valueSchema.parse({ valueQuantity: { value: 0, unit: 'mg/dL', ...because('masked') } }));
  assert.deepEqual([placeholder.valueNumber, placeholder.valueSent, placeholder.absentReason], [null, null, 'masked']);
  const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
  const both = observedValue(valueSchema.parse({ valueInteger: 9999, dataAbsentReason: { coding: [{ system, code: 'not-performed' }] } }));
  assert.deepEqual([both.valueNumber, both.absentReason], [null, 'not-performed']);
  const asText = observedValue(valueSchema.parse({ valueString: 'see page 2', dataAbsentReason: { coding: [{ system, code: 'as-text' }] } }));
  assert.equal(asText.valueText, 'see page 2');
});
