import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CRITICAL_CODES, flagOf, NORMAL_CODES, OUT_OF_RANGE_CODES } from './flags.ts';

const listed = (codes: string) => codes.split(', ').map((code) => code.slice(1, -1));

test('each judged code is either normal or out of range, and only those out of range can be critical', () => {
  const normal = listed(NORMAL_CODES);
  const outOfRange = listed(OUT_OF_RANGE_CODES);
  for (const code of normal) assert.equal(flagOf(code), 'normal');
  for (const code of outOfRange) assert.notEqual(flagOf(code), 'normal');
  for (const code of listed(CRITICAL_CODES)) {
    assert.ok(outOfRange.includes(code));
    assert.match(flagOf(code) ?? '', /^critical/);
  }
  assert.deepEqual(
    normal.filter((code) => outOfRange.includes(code)),
    [],
  );
});

test('a code that does not say where a value stands gives no flag', () => {
  const judged = new Set([...listed(NORMAL_CODES), ...listed(OUT_OF_RANGE_CODES)]);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('POS', 'NEG', 'R', 'S', 'IND')), (code) => judged.has(code) || flagOf(code) === null));
  assert.equal(flagOf(null), null);
});
