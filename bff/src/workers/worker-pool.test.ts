import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestWork } from './testing-worker.ts';
import { WorkerPool, WorkersBusyError, WorkExceededError } from './worker-pool.ts';
import type { WorkerLimits } from './worker-pool.ts';

const poolWith = (limits: Partial<WorkerLimits> = {}) =>
  new WorkerPool<TestWork, number>(new URL('./testing-worker.ts', import.meta.url), {
    milliseconds: 60_000,
    heapMegabytes: 64,
    mostOfOne: 3,
    mostWaiting: 5,
    ...limits,
  });

const told = (input: TestWork) => () => Promise.resolve({ input });

test('LD-01 a thread serves one piece after the other, until it says that it is spent', async () => {
  const pool = poolWith();
  const first = await pool.run('a', told('answer'));
  assert.equal(await pool.run('b', told('answer')), first);
  assert.equal(await pool.run('b', told('spend')), first);
  assert.notEqual(await pool.run('b', told('answer')), first);
});

test('LD-01 work that never ends is ended, while everything else goes on, and the next piece is done', async () => {
  const pool = poolWith({ milliseconds: 3_000 });
  await pool.run('a', told('answer'));
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);
  await assert.rejects(pool.run('a', told('loop')), WorkExceededError);
  clearInterval(ticking);
  assert.ok(ticks > 60, `the main thread came to ${ticks} of 600 ticks`);
  assert.equal(typeof (await pool.run('a', told('answer'))), 'number');
});

test('LD-01 work that takes all memory, or breaks its thread, harms nobody else', async () => {
  const pool = poolWith();
  for (const work of ['fill', 'break'] as const) {
    await assert.rejects(pool.run('a', told(work)), WorkExceededError, work);
    assert.equal(typeof (await pool.run('a', told('answer'))), 'number');
  }
});

test('LD-01 what could not be brought fails as it failed, and holds nobody up', async () => {
  const pool = poolWith();
  await assert.rejects(
    pool.run('a', () => Promise.reject(new RangeError('gone'))),
    RangeError,
  );
  assert.equal(typeof (await pool.run('a', told('answer'))), 'number');
});

test('LD-01 senders take turns; who has too much waiting, or all together, is told so, and nothing of it is read before', { timeout: 30_000 }, async () => {
  const pool = poolWith();
  const order: string[] = [];
  let read = 0;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const sent = (sender: string) =>
    pool.run(sender, async () => {
      read += 1;
      await held;
      order.push(sender);
      return { input: 'answer' as const };
    });
  // The first is under way; of each sender three may wait.
  const taken = [sent('a'), sent('a'), sent('a'), sent('a')];
  await assert.rejects(sent('a'), WorkersBusyError);
  taken.push(sent('b'), sent('c'));
  await assert.rejects(sent('d'), WorkersBusyError);
  assert.equal(read, 1);
  letGo();
  await Promise.all(taken);
  assert.deepEqual(order, ['a', 'a', 'b', 'c', 'a', 'a']);
});
