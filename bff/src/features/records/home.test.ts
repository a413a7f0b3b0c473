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
const VISIT = { id: '0b6a3f0e-6f4e-4d0c-9a55-2f1f3c8d9e02', title: 'Check-up', on: '2026-11-01' };
const home = (reports: ResultSummary[], newCount = reports.length, visit: typeof VISIT | null = null): RecordsHome => ({
  newCount,
  fresh: reports.map((each) => ({ report: each, visit })),
  measured: true,
});
const changes = (data: RecordsHome, mayVisits = true) => recordsHome.changes(data, { now: NOW, may: () => mayVisits });

test('an unseen result out of range comes first, a critical one before it', () => {
  assert.deepEqual(
    changes(home([report('critical'), report('abnormal')])).map(({ kind, rank }) => [kind, rank]),
    [
      ['records.abnormal-unseen', 95],
      ['records.abnormal-unseen', 90],
    ],
  );
});

test('few new results in range lead each to itself, many to the list', () => {
  const normal = report('normal');
  assert.deepEqual(
    changes(home([normal])).map(({ path, rank }) => [path, rank]),
    [[`/records/results/${normal.id}`, 40]],
  );
  assert.deepEqual(
    changes(home([report('critical'), normal, normal, normal, normal])).map(({ path, values }) => [path, values?.count]),
    [
      [`/records/results/${normal.id}`, undefined],
      ['/records', 4],
    ],
  );
  // Of more than are read one by one, the count is of all.
  assert.deepEqual(changes(home(Array<ResultSummary>(10).fill(report('abnormal')), 12)).at(-1)?.values, { count: 2 });
});

test('a result is told with the visit it came from, to whoever may know of visits', () => {
  assert.equal(changes(home([report('normal')], 1, VISIT))[0]?.from?.path, `/appointments/${VISIT.id}`);
  const [hidden] = changes(home([report('normal')], 1, VISIT), false);
  assert.ok(!JSON.stringify(hidden).includes(VISIT.id) && !JSON.stringify(hidden).includes(VISIT.title));
});

test('what is new names a result and holds nothing of what it found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('critical' as const, 'abnormal' as const)), (flags) => {
      for (const item of changes(home(flags.map((flag) => report(flag))))) {
        assert.deepEqual(item.values, { name: 'Lipid panel', 'name.es': 'Panel de lípidos' });
      }
    }),
  );
});

test('nothing new tells nothing', () => {
  assert.deepEqual(changes(home([])), []);
});
