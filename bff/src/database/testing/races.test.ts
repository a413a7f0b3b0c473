import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRaceWatch } from './races.ts';

const nothing = async (): Promise<void> => undefined;

test('two at once are found, also when one of them fails', async () => {
  const watch = createRaceWatch();
  await Promise.allSettled([watch.during('one', () => Promise.reject(new Error('refused'))), watch.during('other', nothing)]);
  assert.equal(watch.take(), 'other while one');
  assert.equal(watch.take(), undefined, 'told once');
});

test('one after the other is no race', async () => {
  const watch = createRaceWatch();
  for (const name of ['one', 'other']) await watch.during(name, nothing);
  await watch.during('a third', () => Promise.reject(new Error('refused'))).catch(() => undefined);
  await watch.during('a fourth', nothing);
  assert.equal(watch.take(), undefined);
});
