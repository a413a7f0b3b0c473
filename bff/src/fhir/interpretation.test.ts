import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gravestInterpretation, interpretationWords } from './interpretation.ts';

const V3 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const coded = (...codes: string[]) => codes.map((code) => ({ coding: [{ system: V3, code }] }));

test('the gravest of all codings and concepts counts, in any order', () => {
  const gravity = ['LL', 'H', 'N', 'POS'];
  fc.assert(
    fc.property(fc.shuffledSubarray(gravity, { minLength: 1 }), fc.boolean(), (codes, inOne) => {
      const concepts = inOne ? [{ coding: codes.map((code) => ({ system: V3, code })) }] : coded(...codes);
      assert.equal(
        gravestInterpretation(concepts),
        gravity.find((code) => codes.includes(code)),
      );
    }),
  );
});

test('codes of a system that only the laboratory knows mean nothing here', () => {
  const local = { system: 'https://lab.example/flag', code: 'HH' };
  assert.equal(gravestInterpretation([{ coding: [local] }]), null);
  assert.equal(gravestInterpretation([{ coding: [local, { system: V3, code: 'N' }] }]), 'N');
  assert.equal(gravestInterpretation([{ coding: [{ system: V3, code: 'nonsense' }] }]), null);
  assert.equal(gravestInterpretation(undefined), null);
});

test('HL7’s older names of the same codes, and a code without a system, are known', () => {
  for (const system of ['http://hl7.org/fhir/v2/0078', 'http://terminology.hl7.org/CodeSystem/v2-0078', undefined]) {
    assert.equal(gravestInterpretation([{ coding: [{ ...(system ? { system } : {}), code: 'H' }] }]), 'H');
  }
});

test('a direction is said where there is one, and not where two contradict each other', () => {
  assert.equal(gravestInterpretation(coded('A', 'H')), 'H');
  assert.equal(gravestInterpretation(coded('AA', 'LL')), 'LL');
  assert.equal(gravestInterpretation(coded('H', 'L')), 'A');
  assert.equal(gravestInterpretation(coded('HH', 'LL')), 'AA');
});

test('what a laboratory says in words alone is kept as its own, each once, and is no flag', () => {
  const written = [{ text: 'Consistent with recent use' }, { text: 'See pathologist’s\n comment' }, { text: 'Consistent with recent use' }];
  assert.equal(gravestInterpretation(written), null);
  assert.equal(interpretationWords(written, null), 'Consistent with recent use\nSee pathologist’s comment');
  fc.assert(
    fc.property(fc.constantFrom('High', 'CRITICAL', 'low', 'Normal', 'abnormal'), (text) => {
      assert.equal(gravestInterpretation([{ text }]), null, 'a word is not guessed into a flag');
      assert.equal(interpretationWords([{ text }], null), text);
    }),
  );
});

test('words beside a code are kept where they say more than it', () => {
  const high = { system: V3, code: 'H', display: 'High' };
  const said = (text?: string) => interpretationWords([{ coding: [high], ...(text ? { text } : {}) }], null);
  assert.deepEqual([said(), said('High'), said('critically high'), said('H')], [null, null, null, null]);
  assert.equal(said('High for a child of 2'), 'High for a child of 2');
  assert.equal(interpretationWords([{ coding: [high] }, { text: 'Recheck in a week' }], null), 'Recheck in a week');
});

test('what was found, and what only the laboratory knows, is said in words, and not twice', () => {
  assert.equal(interpretationWords(coded('R'), null), 'Resistant');
  assert.equal(interpretationWords([{ coding: [{ system: V3, code: 'S', display: 'Sensitive' }] }], null), 'Sensitive');
  assert.equal(interpretationWords([{ coding: [{ system: 'https://lab.example/flag', code: '**' }] }], null), '**');
  assert.equal(interpretationWords(coded('POS'), 'positive'), null);
  assert.equal(interpretationWords([{}], null), null);
  assert.equal(interpretationWords(undefined, null), null);
});
