/** A thread for the tests of the pool: it does as it is told, also what no thread should. */
import { parentPort, threadId } from 'node:worker_threads';

/** What it is told to do; the answer is the number of its thread. */
export type TestWork = 'answer' | 'spend' | 'loop' | 'fill' | 'break';

parentPort?.on('message', (work: TestWork) => {
  if (work === 'loop') for (;;);
  if (work === 'break') throw new Error('broken');
  if (work === 'fill') for (const held: number[][] = []; ;) held.push(Array.from({ length: 100_000 }, Math.random));
  parentPort?.postMessage({ output: threadId, spent: work === 'spend' });
});
