import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gravestInterpretation } from './interpretation.ts';

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
