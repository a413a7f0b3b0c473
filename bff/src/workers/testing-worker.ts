/** A thread for the tests of the pool: it does as it is told, also what no thread should. */
import { parentPort, threadId } from 'node:worker_threads';

/** What it is told to do; the answer is the number of its thread. */
export type TestWork = 'answer' | 'spend' | 'loop' | 'fill' | 'break';

/** Far beyond what a thread gets, and yet with an end: where nothing stops it, the test fails and does not hang. */
const LOOP_MS = 20_000;
const FILL_MEGABYTES = 512;

parentPort?.on('message', (work: TestWork) => {
  if (work === 'loop') for (const end = performance.now() + LOOP_MS; performance.now() < end;);
  if (work === 'break') throw new Error('broken');
  if (work === 'fill') for (const held: number[][] = []; held.length < FILL_MEGABYTES;) held.push(Array.from({ length: 131_072 }, Math.random));
  parentPort?.postMessage({ output: threadId, spent: work === 'spend' });
});
