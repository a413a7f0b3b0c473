import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inBatches } from './batches.ts';

test('what is asked for meanwhile goes together in the next batch, in order', async () => {
  const batches: (readonly number[])[] = [];
  const double = inBatches(async (items: readonly number[]) => {
    batches.push(items);
    await Promise.resolve();
    return items.map((item) => item * 2);
  });
  const first = Promise.all([double(1), double(2)]);
  const later = first.then(() => Promise.all([double(3), double(4)]));
  assert.deepEqual(await first, [2, 4]);
  assert.deepEqual(await later, [6, 8]);
  assert.deepEqual(batches, [
    [1, 2],
    [3, 4],
  ]);
});

test('every item gets its own result, however many there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer(), { maxLength: 600 }), async (items) => {
      const same = inBatches(async (batch: readonly number[]) => {
        assert.ok(batch.length <= 200);
        return batch;
      });
      assert.deepEqual(await Promise.all(items.map((item) => same(item))), items);
    }),
  );
});

test('a batch that fails fails its own items and no later ones', async () => {
  let calls = 0;
  const run = inBatches(async (items: readonly string[]) => {
    calls += 1;
    if (calls === 1) throw new Error('away');
    return items;
  });
  await assert.rejects(run('a'), /away/);
  assert.equal(await run('b'), 'b');
});
