/** Breaks long work into pieces, so that the browser can draw and take a key press in between. */

interface YieldingScheduler {
  yield(): Promise<void>;
}

const scheduler = (globalThis as { scheduler?: Partial<YieldingScheduler> }).scheduler;

/** Resolves in a task of its own, before tasks that were asked for later where the browser can promise that. */
export function nextTask(): Promise<void> {
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** The longest that is waited for a page to be drawn: one in the background is not, and must start all the same. */
const PAINT_LIMIT_MS = 100;

/** Resolves once what is on the page now has been drawn. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PAINT_LIMIT_MS);
  });
}
