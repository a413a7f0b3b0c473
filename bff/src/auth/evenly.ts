/** Hides in its answer's time what a piece of work found out: it is over only at whole steps after its beginning. */
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds; well above what the work differs by for somebody who is known and for nobody. */
const STEP = 50;

export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - began;
    await wait(Math.ceil(taken / STEP) * STEP - taken);
  }
}
