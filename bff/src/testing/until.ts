/** Waiting in tests: for a condition, and never for ever. */
import { setTimeout } from 'node:timers/promises';

/** Far longer than anything takes that is going to happen. */
const LONGEST_MS = 30_000;
/** Between two looks, so that what is waited for comes to its turn: it often runs in the same process. */
const LOOK_MS = 10;

/**
 * Looks again until it is so.
 *
 * A loop without an end goes on when its test has run out of time, and keeps the
 * process and with it the whole run: `tools/checks/waits.test.ts` lets no test write one.
 *
 * @param what said when it does not come
 * @throws after 30 s
 */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, longestMs = LONGEST_MS): Promise<void> {
  const giveUpAt = Date.now() + longestMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Did not come in ${longestMs / 1000} s: ${what}.`);
    await setTimeout(LOOK_MS);
  }
}
