/** Breaks long work into pieces, so that the browser can draw and take a key press in between. */

interface YieldingScheduler {
  yield(): Promise<void>;
}

const scheduler = (globalThis as { scheduler?: Partial<YieldingScheduler> }).scheduler;

/** Resolves in a task of its own, before tasks that were asked for later where the browser can promise that. */
export function nextTask(): Promise<void> {
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
