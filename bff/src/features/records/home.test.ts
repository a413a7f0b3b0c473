import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recordsHome } from './home.ts';
import type { RecordsHome, ResultSummary } from './schema.ts';

const NOW = new Date('2026-11-24T16:00:00.000Z');

const report = (flag: ResultSummary['flag'], name = 'Lipid panel'): ResultSummary => ({
  id: '0b6a3f0e-6f4e-4d0c-9a55-2f1f3c8d9e01',
  name,
  issuedAt: '2026-11-20T15:00:00.000Z',
  issuedPrecision: null,
  timeZone: 'America/Chicago',
  practitioner: null,
  status: 'final',
  withdrawnAt: null,
  withdrawnFor: null,
  flag,
  valueCount: 4,
  outOfRangeCount: flag === 'normal' ? 0 : 1,
  seen: false,
  isNew: true,
});
const home = (newFlagged: ResultSummary[], count = 0, newest: ResultSummary | null = null): RecordsHome => ({
  recent: [],
  newCount: newFlagged.length + count,
  newFlagged,
  newOther: { count, newest },
});

test('an unseen result out of range asks for attention, a critical one more', () => {
  const items = recordsHome.attention(home([report('critical'), report('abnormal')]), NOW);
  assert.deepEqual(
    items.map(({ kind, rank }) => [kind, rank]),
    [
      ['records.abnormal-unseen', 95],
      ['records.abnormal-unseen', 90],
    ],
  );
});

test('one new result in range leads to itself, several lead to the list', () => {
  const one = recordsHome.attention(home([], 1, report('normal')), NOW);
  const several = recordsHome.attention(home([], 3, report('normal')), NOW);
  assert.deepEqual(
    one.map(({ path, rank, values }) => [path, rank, values?.count]),
    [[`/records/results/${report('normal').id}`, 40, 1]],
  );
  assert.deepEqual(
    several.map(({ path, values }) => [path, values?.count]),
    [['/records', 3]],
  );
});

test('attention names a result and holds nothing of what it found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('critical' as const, 'abnormal' as const)), (flags) => {
      for (const item of recordsHome.attention(home(flags.map((flag) => report(flag))), NOW)) {
        assert.deepEqual(item.values, { name: 'Lipid panel', 'name.es': 'Panel de lípidos' });
      }
    }),
  );
});

test('nothing new asks for nothing', () => {
  assert.deepEqual(recordsHome.attention(home([]), NOW), []);
});
