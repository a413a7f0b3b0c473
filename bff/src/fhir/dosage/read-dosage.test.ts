import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EVENTS, WEEKDAYS } from './dosage.ts';
import type { CodedDose } from './dosage.ts';
import { codedDose, readDosages } from './read-dosage.ts';

const UCUM = 'http://unitsofmeasure.org';
const tablets = (value: number) => ({ value, unit: 'tablet' });
const doseOf = (value: number, unit = 'tablet') => ({ doseAndRate: [{ doseQuantity: { value, unit } }] });
const daily = { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } };
const abbreviation = (code: string, text?: string) => ({
  timing: { code: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', code }], ...(text ? { text } : {}) } },
});
const exactly = (value: number) => ({ low: value, high: value });

test('a range of doses, a range of hours and the reason are all kept', () => {
  const coded = codedDose({
    timing: { repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } },
    asNeededCodeableConcept: { text: 'headache' },
    doseAndRate: [{ doseRange: { low: tablets(1), high: tablets(2) } }],
    maxDosePerPeriod: { numerator: tablets(8), denominator: { value: 24, unit: 'hours', system: UCUM, code: 'h' } },
  });
  assert.deepEqual(coded?.amount, { low: 1, high: 2, unit: 'tablet' });
  assert.deepEqual(coded?.often, { times: exactly(1), per: { low: 4, high: 6, unit: 'h' } });
  assert.equal(coded?.asNeededFor, 'headache');
  assert.deepEqual(coded?.maxInPeriod, { ...exactly(8), unit: 'tablet', per: { ...exactly(24), unit: 'h' } });
});

test('steps come in their sequence, whatever their order in the file; the same sequence is the same step', () => {
  const read = readDosages([
    { sequence: 20, text: 'then 5 mg' },
    { sequence: 10, text: '10 mg in the morning' },
    { sequence: 10, text: '20 mg at night' },
  ]);
  assert.deepEqual(
    read.map(({ step, text }) => [step, text]),
    [
      [1, '10 mg in the morning'],
      [1, '20 mg at night'],
      [2, 'then 5 mg'],
    ],
  );
});

test('several instructions without a sequence have no order', () => {
  assert.deepEqual(
    readDosages([{ text: 'a' }, { text: 'b', sequence: 1 }]).map(({ step, text }) => [step, text]),
    [
      [null, 'a'],
      [null, 'b'],
    ],
  );
});

test('both texts are kept, and where only the codes have no words, the text stands alone', () => {
  const [step] = readDosages([{ text: '1 capsule a day', patientInstruction: 'Take with food', doseAndRate: [{ doseQuantity: { value: 15 } }] }]);
  assert.deepEqual(step, { step: 1, text: '1 capsule a day', instruction: 'Take with food', coded: null, ask: false });
});

test('a hint for the patient alone says no dose: the clinic must be asked', () => {
  assert.equal(readDosages([{ patientInstruction: 'Take with food' }])[0]?.ask, true);
  assert.equal(readDosages([{ patientInstruction: 'Take with food', ...doseOf(1), ...daily }])[0]?.ask, false);
  assert.equal(readDosages([{ ...doseOf(1) }])[0]?.ask, true, 'how much, but not when');
  assert.equal(readDosages([{ ...daily }])[0]?.ask, true, 'when, but not how much');
});

test('a modifier that nobody knows leaves the codes out, and the clinic is asked beside the text', () => {
  const modifierExtension = [{ url: 'http://example.org/only-if', valueBoolean: true }];
  const [step] = readDosages([{ text: 'One a day', modifierExtension, ...doseOf(1), ...daily }]);
  assert.deepEqual([step?.text, step?.coded, step?.ask], ['One a day', null, true]);
  const [within] = readDosages([{ text: 'One a day', ...doseOf(1), timing: { ...daily.timing, modifierExtension } }]);
  assert.deepEqual([within?.coded, within?.ask], [null, true]);
});

const OUTSIDE: readonly (readonly [what: string, dosage: Record<string, unknown>])[] = [
  ['a number without a unit', { ...daily, doseAndRate: [{ doseQuantity: { value: 15 } }] }],
  ['a unit that makes another number', { ...daily, ...doseOf(2, '500 mg tablet') }],
  ['a unit that contradicts its code', { ...daily, doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg', system: UCUM, code: 'g' } }] }],
  ['a code of nobody’s', { ...daily, doseAndRate: [{ doseQuantity: { value: 5, system: 'http://x.example', code: 'mg' } }] }],
  ['a comparator', { ...daily, doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg', comparator: '<' } }] }],
  ['nothing to take', { ...daily, ...doseOf(0) }],
  ['a range the wrong way round', { ...daily, doseAndRate: [{ doseRange: { low: tablets(2), high: tablets(1) } }] }],
  ['a range of two units', { ...daily, doseAndRate: [{ doseRange: { low: { value: 1, unit: 'mg' }, high: { value: 2, unit: 'g' } } }] }],
  ['an end of a range that has a unit and no number', { ...daily, doseAndRate: [{ doseRange: { low: { unit: 'mg' }, high: { value: 2, unit: 'mg' } } }] }],
  ['two doses', { ...daily, doseAndRate: [{ doseQuantity: tablets(1) }, { doseQuantity: tablets(2) }] }],
  ['a dose and a range', { ...daily, doseAndRate: [{ doseQuantity: tablets(1), doseRange: { low: tablets(1), high: tablets(2) } }] }],
  ['as needed in two ways', { ...daily, ...doseOf(1), asNeededBoolean: false, asNeededCodeableConcept: { text: 'pain' } }],
  ['a bare code for the reason', { ...daily, ...doseOf(1), asNeededCodeableConcept: { coding: [{ code: '22253000' }] } }],
  ['a period without a frequency', { ...doseOf(1), timing: { repeat: { period: 8, periodUnit: 'h' } } }],
  ['a frequency without a period', { ...doseOf(1), timing: { repeat: { frequency: 3 } } }],
  ['an unknown unit of time', { ...doseOf(1), timing: { repeat: { frequency: 1, period: 2, periodUnit: 'fortnight' } } }],
  ['an unknown event', { ...doseOf(1), timing: { repeat: { when: ['TEATIME'] } } }],
  ['minutes from a meal that has none', { ...doseOf(1), timing: { repeat: { when: ['CM'], offset: 30 } } }],
  ['minutes from nothing', { ...doseOf(1), timing: { repeat: { ...daily.timing.repeat, offset: 30 } } }],
  ['a time of day beside an event', { ...doseOf(1), timing: { repeat: { when: ['HS'], timeOfDay: ['22:00:00'] } } }],
  [
    'three times of day for twice a day',
    { ...doseOf(1), timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '12:00:00', '20:00:00'] } } },
  ],
  ['twice a day before one event', { ...doseOf(1), timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', when: ['HS'] } } }],
  ['once a week on two days', { ...doseOf(1), timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'fri'] } } }],
  ['every 8 hours on one day', { ...doseOf(1), timing: { repeat: { frequency: 1, period: 8, periodUnit: 'h', dayOfWeek: ['mon'] } } }],
  ['a code that contradicts its numbers', { ...doseOf(1), timing: { ...abbreviation('BID').timing, repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
  ['a timing code of nobody’s', { ...doseOf(1), timing: { code: { coding: [{ code: 'Q5D' }] } } }],
  ['the abbreviation that is read in two ways', { ...doseOf(1), ...abbreviation('PM') }],
  ['a moment without its offset', { ...doseOf(1), timing: { event: ['2026-11-03T08:00:00'] } }],
  ['a month to take it in', { ...doseOf(1), timing: { event: ['2026-11'] } }],
  ['a day that is none', { ...doseOf(1), timing: { event: ['2026-02-30'] } }],
  ['one moment twice', { ...doseOf(1), timing: { event: ['2026-11-03', '2026-11-03'] } }],
  ['exact moments beside a rule', { ...doseOf(1), timing: { event: ['2026-11-03'], repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
  ['an empty list of moments', { ...doseOf(1), timing: { event: [] } }],
  ['a bound without its offset', { ...doseOf(1), timing: { repeat: { boundsPeriod: { start: '2026-11-03T08:00:00' } } } }],
  ['a bare code for the way into the body', { ...doseOf(1), ...daily, route: { coding: [{ system: 'http://x.example', code: '7' }] } }],
  ['a rate without a time', { ...daily, doseAndRate: [{ rateQuantity: { value: 5, unit: 'mL' } }] }],
  ['a limit in a time nobody knows', { ...doseOf(1), ...daily, maxDosePerPeriod: { numerator: tablets(8), denominator: { value: 1, unit: 'shift' } } }],
];
for (const [what, dosage] of OUTSIDE) {
  test(`${what} is put into no words: the text stands alone, or the clinic is asked`, () => {
    const [withText, without] = [readDosages([{ ...dosage, text: 'As we talked about' }])[0], readDosages([dosage])[0]];
    assert.deepEqual([withText?.coded, withText?.ask, withText?.text], [null, false, 'As we talked about']);
    assert.deepEqual([without?.coded, without?.ask], [null, true]);
  });
}

test('a code that agrees with its numbers, and one alone, say the same', () => {
  const alone = codedDose({ ...doseOf(1), ...abbreviation('Q4H') });
  assert.deepEqual(alone?.often, { times: exactly(1), per: { ...exactly(4), unit: 'h' } });
  const both = codedDose({ ...doseOf(1), timing: { ...abbreviation('BID').timing, repeat: { frequency: 2, period: 1, periodUnit: 'd' } } });
  assert.deepEqual(both?.often, codedDose({ ...doseOf(1), ...abbreviation('BID') })?.often);
});

test('the words of a timing that says more than its code are kept', () => {
  assert.equal(codedDose({ ...doseOf(1), ...abbreviation('BID', 'twice daily, not after 6 PM') })?.oftenText, 'twice daily, not after 6 PM');
  assert.equal(codedDose({ ...doseOf(1), timing: { code: { text: 'every full moon' } } })?.oftenText, 'every full moon');
  assert.equal(codedDose({ ...doseOf(1), ...abbreviation('BID', 'BID') })?.oftenText, null);
});

test('a route with plain words has them, another keeps the source’s own', () => {
  const route = (text?: string, code = '26643006') =>
    codedDose({ ...doseOf(1), ...daily, route: { coding: [{ system: 'http://snomed.info/sct', code }], ...(text ? { text } : {}) } });
  assert.equal(route()?.route, 'mouth');
  assert.equal(route('Oral route')?.route, 'mouth');
  assert.deepEqual([route('Oral, through the tube')?.route, route('Oral, through the tube')?.routeText], [null, 'Oral, through the tube']);
});

// ---- generated dosages ----

const number = fc.oneof(
  fc.integer({ min: 1, max: 2000 }),
  fc.integer({ min: 1, max: 99 }).map((n) => n / 4),
);
const unit = fc.constantFrom('tablet', 'mg', 'mL', 'puffs', 'mcg', 'IU', 'application');
const times = fc.constantFrom('s', 'min', 'h', 'd', 'wk', 'mo', 'a');
const ends = (of: fc.Arbitrary<number>) => fc.tuple(of, of).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

/** What is meant, its FHIR, and what must be read. */
interface Case {
  readonly dosage: Record<string, unknown>;
  readonly expected: Partial<CodedDose>;
}
const none = fc.constant<Case>({ dosage: {}, expected: {} });

const dose: fc.Arbitrary<Case> = fc.oneof(
  fc
    .tuple(number, unit)
    .map(([value, of]) => ({ dosage: { doseAndRate: [{ doseQuantity: { value, unit: of } }] }, expected: { amount: { ...exactly(value), unit: of } } })),
  fc.tuple(ends(number), unit).map(([{ low, high }, of]) => ({
    dosage: { doseAndRate: [{ doseRange: { low: { value: low, unit: of }, high: { value: high, unit: of } } }] },
    expected: { amount: { low, high, unit: of } },
  })),
);
const often: fc.Arbitrary<Case> = fc.tuple(ends(fc.integer({ min: 1, max: 8 })), ends(number), times).map(([frequency, period, periodUnit]) => ({
  dosage: {
    timing: { repeat: { frequency: frequency.low, frequencyMax: frequency.high, period: period.low, periodMax: period.high, periodUnit } },
  },
  expected: { often: { times: frequency, per: { ...period, unit: periodUnit } } },
}));
const events: fc.Arbitrary<Case> = fc.subarray([...EVENTS], { minLength: 1, maxLength: 4 }).map((when) => ({
  dosage: { timing: { repeat: { when } } },
  expected: { events: when.map((event) => ({ event, minutes: null })) },
}));
const moments: fc.Arbitrary<Case> = fc
  .uniqueArray(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), {
    minLength: 1,
    maxLength: 4,
    selector: (one) => one.toISOString().slice(0, 10),
  })
  .map((dates) => dates.map((date, n) => (n % 2 === 0 ? date.toISOString().slice(0, 10) : date.toISOString())))
  .map((event) => ({ dosage: { timing: { event } }, expected: { at: event } }));
const days: fc.Arbitrary<Case> = fc
  .subarray([...WEEKDAYS], { minLength: 1 })
  .map((dayOfWeek) => ({ dosage: { timing: { repeat: { dayOfWeek } } }, expected: { days: dayOfWeek } }));
const needed: fc.Arbitrary<Case> = fc.constantFrom<Case>(
  { dosage: { asNeededBoolean: true }, expected: { asNeeded: true } },
  { dosage: { asNeededBoolean: false }, expected: { asNeeded: false } },
  { dosage: { asNeededCodeableConcept: { text: 'pain' } }, expected: { asNeeded: true, asNeededFor: 'pain' } },
);
const limit: fc.Arbitrary<Case> = fc.tuple(number, unit, number, times).map(([value, of, long, code]) => ({
  dosage: { maxDosePerPeriod: { numerator: { value, unit: of }, denominator: { value: long, system: UCUM, code } } },
  expected: { maxInPeriod: { ...exactly(value), unit: of, per: { ...exactly(long), unit: code } } },
}));
const dosages: fc.Arbitrary<Case> = fc
  .tuple(fc.oneof(dose, none), fc.oneof(often, events, days, moments, none), fc.oneof(needed, none), fc.oneof(limit, none))
  .map((parts) => ({ dosage: Object.assign({}, ...parts.map((one) => one.dosage)), expected: Object.assign({}, ...parts.map((one) => one.expected)) }));

test('whatever is in the grammar is read whole: amounts, units, how often, when, why and how much at most', () => {
  fc.assert(
    fc.property(dosages, ({ dosage, expected }) => {
      const coded = codedDose(dosage);
      assert.notEqual(coded, null);
      for (const [field, value] of Object.entries(expected)) assert.deepEqual(coded?.[field as keyof CodedDose], value, field);
    }),
    { numRuns: 500 },
  );
});

/** All places of a value where something could be added. */
function objectsIn(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}
const strange = fc.constantFrom<[string, unknown]>(
  ['modifierExtension', [{ url: 'http://example.org/not', valueBoolean: true }]],
  ['extension', [{ url: 'http://example.org/more', valueString: 'half of it' }]],
  ['somethingNew', 'half of it'],
  ['_value', { extension: [{ url: 'http://example.org/absent', valueCode: 'unknown' }] }],
);

test('one thing that is not in the grammar, anywhere, leaves all codes out', () => {
  fc.assert(
    fc.property(dosages, strange, fc.nat(), ({ dosage }, [key, value], where) => {
      const copy = structuredClone(dosage);
      const places = objectsIn(copy);
      Object.assign(places[where % places.length] ?? copy, { [key]: value });
      assert.equal(codedDose(copy), null);
      const [step] = readDosages([copy]);
      assert.deepEqual([step?.coded, step?.ask], [null, true]);
    }),
    { numRuns: 500 },
  );
});

test('steps always come in the order of their sequence, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 8 }), (sequences) => {
      const read = readDosages(sequences.map((sequence, index) => ({ sequence, text: `${sequence} ${index}` })));
      const order = read.map(({ text }) => Number(text?.split(' ')[0]));
      assert.deepEqual(
        order,
        sequences.toSorted((a, b) => a - b),
      );
      for (const [index, { step }] of read.entries()) {
        const before = read[index - 1];
        if (before) assert.equal((step ?? 0) - (before.step ?? 0), order[index] === order[index - 1] ? 0 : 1);
      }
    }),
  );
});
