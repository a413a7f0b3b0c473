import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportCategory } from './report-category.ts';

const V2 = 'http://terminology.hl7.org/CodeSystem/v2-0074';
const concept = (...codings: [system: string | undefined, code: string][]) => ({
  coding: codings.map(([system, code]) => ({ ...(system ? { system } : {}), code })),
});

test('any coding of any category that says laboratory makes a result', () => {
  for (const code of ['LAB', 'HM', 'CH', 'MB', 'SR', 'SP', 'VR', 'TX']) assert.equal(reportCategory([concept([V2, code])], false), 'LAB');
  assert.equal(reportCategory([concept(['http://snomed.info/sct', '394914008'], [V2, 'LAB'])], false), 'LAB');
  assert.equal(reportCategory([concept(['https://lab.example', 'x']), concept([V2, 'HM'])], false), 'LAB');
  assert.equal(reportCategory([concept(['http://terminology.hl7.org/CodeSystem/observation-category', 'laboratory'])], false), 'LAB');
  assert.equal(reportCategory([concept(['http://loinc.org', 'LP29693-6'])], false), 'LAB');
  assert.equal(reportCategory([concept([undefined, 'LAB'])], false), 'LAB');
});

test('a report of no category is a result, and one of an unknown category where it has values', () => {
  assert.equal(reportCategory(undefined, false), 'LAB');
  assert.equal(reportCategory([{ text: 'Something' }], true), 'LAB');
  assert.equal(reportCategory([concept(['https://lab.example', 'x'])], true), 'LAB');
  assert.equal(reportCategory([concept(['https://lab.example', 'x'])], false), 'x');
});

test('images and notes are no results, with values or without', () => {
  for (const values of [true, false]) {
    assert.equal(reportCategory([concept([V2, 'RAD'])], values), 'RAD');
    assert.equal(reportCategory([concept(['http://loinc.org', '34109-9'])], values), '34109-9');
    assert.equal(reportCategory([concept(['http://loinc.org', 'LP29684-5'])], values), 'LP29684-5');
  }
});
