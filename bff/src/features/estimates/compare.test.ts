import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare, DISPUTE_FROM_CENTS } from './compare.ts';
import type { Bill, EstimatedLine } from './compare.ts';

const bill = (lines: Bill['lines']): Bill => ({
  statementId: '0192f0c1-2d3e-7a4b-8c5d-000000000001',
  number: 'NH-S-1',
  issuedOn: '2026-11-30',
  totalCents: lines.reduce((sum, { cents }) => sum + cents, 0),
  lines,
});
const XRAY: EstimatedLine = { code: 'CPT:73610', names: ['Ankle X-ray, 3 views', 'Radiografía del tobillo, 3 imágenes'], cents: 20_000 };
const VISIT: EstimatedLine = { code: 'CPT:99213', names: ['Office visit, 20 minutes or more'], cents: 15_000 };

describe('an estimate against a bill', () => {
  test('stands beside the bill service by service: by code, else by the words of the name, and what was not foreseen after that', () => {
    const { lines, overCents, estimatedCents, billedCents } = compare(
      [XRAY, VISIT],
      bill([
        { code: null, description: 'X-ray of the ankle, 3 views', cents: 25_000 },
        { code: null, description: 'Splint and crutches', cents: 9_000 },
        { code: '99213', description: 'Evaluation', cents: 15_000 },
      ]),
      false,
    );
    assert.deepEqual(
      lines.map(({ description, ...amounts }) => [description, ...Object.values(amounts)]),
      [
        ['Ankle X-ray, 3 views', 20_000, 25_000],
        ['Office visit, 20 minutes or more', 15_000, 15_000],
        ['Splint and crutches', null, 9_000],
      ],
    );
    assert.deepEqual([estimatedCents, billedCents, overCents], [35_000, 49_000, 14_000]);
  });

  test('knows a service by its name alone where the bill has a code of another list', () => {
    const { lines } = compare([VISIT], bill([{ code: 'G0463', description: 'Office visit, 20 minutes or more', cents: 1 }]), false);
    assert.deepEqual(lines, [{ description: VISIT.names[0], estimatedCents: 15_000, billedCents: 1 }]);
  });

  test('says of what is not on the bill that it is not', () => {
    assert.equal(compare([VISIT], bill([{ code: '99999', description: 'Office visit, 20 minutes or less', cents: 1 }]), false).lines[0]?.billedCents, null);
    assert.equal(compare([VISIT], bill([]), false).lines[0]?.billedCents, null);
  });

  test('can be disputed from $400 above a good-faith estimate on, for 120 days, and no other estimate can', () => {
    const at = (over: number, isGoodFaith = true) => compare([VISIT], bill([{ code: '99213', description: 'Visit', cents: 15_000 + over }]), isGoodFaith);
    assert.equal(at(DISPUTE_FROM_CENTS - 1).disputeUntil, null);
    assert.equal(at(DISPUTE_FROM_CENTS).disputeUntil, '2027-03-30');
    assert.equal(at(DISPUTE_FROM_CENTS, false).disputeUntil, null);
    assert.equal(at(-5_000).overCents, -5_000);
  });
});
