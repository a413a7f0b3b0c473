import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enginesOf, wantedOf } from './engines.ts';

test('a feature is tested on PostgreSQL, what speaks to the database in its own way on both', () => {
  assert.deepEqual(enginesOf('/somewhere/bff/src/features/billing/billing.test.ts'), ['postgres']);
  assert.deepEqual(enginesOf('/somewhere/bff/src/database/migrate.test.ts'), ['pglite', 'postgres']);
  assert.deepEqual(enginesOf('/somewhere/bff/src/features/drafts/drafts.test.ts'), ['pglite', 'postgres']);
});

test('the folder the repository stands in decides nothing', () => {
  assert.deepEqual(enginesOf('/jobs/files/bff/src/features/billing/billing.test.ts'), ['postgres']);
});

test('all of them are tested on PGlite when that is asked for, and nothing else then', () => {
  assert.deepEqual(wantedOf(['postgres'], 'pglite'), ['pglite']);
  assert.deepEqual(wantedOf(['pglite', 'postgres'], 'pglite'), ['pglite']);
  assert.deepEqual(wantedOf(['pglite', 'postgres'], undefined), ['pglite', 'postgres']);
});
