import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertSameTime } from './timing.ts';

/** Something that takes `step` milliseconds and now and then, as on a busy machine, three times as long. */
const taking = (step: number, noise: Iterator<number>) => async () => {
  const luck = noise.next().value ?? 0;
  return step * (0.9 + luck / 5) * (luck > 0.9 ? 3 : 1);
};

/** Numbers from 0 to 1, the same for the same seed. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('two things that take the same time are told to, whatever the machine does', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), (seed) => assertSameTime(taking(10, numbers(seed)), taking(10, numbers(seed + 1)))));
});

test('a step of a quarter that only one of them does is never missed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), (seed) => assert.rejects(assertSameTime(taking(10, numbers(seed)), taking(12.5, numbers(seed + 1))), /ms and/)),
    { numRuns: 20 },
  );
});
