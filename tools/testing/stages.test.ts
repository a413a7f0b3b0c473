import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';
import { readPackages } from './packages.ts';
import { stagesOf, STEPS } from './stages.ts';

test('every stage has its place in the steps, once', () => {
  assert.deepEqual(STEPS.flat(2).toSorted(), Object.keys(stagesOf(readPackages(ROOT))).toSorted());
});
