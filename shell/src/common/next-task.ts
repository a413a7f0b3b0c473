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
const PAINT_LIMIT_MS = 1_000;

/** Resolves once what is on the page now has been seen, as the browser itself tells. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, document.visibilityState === 'hidden' ? 0 : PAINT_LIMIT_MS);
    const observer = new PerformanceObserver(finish);
    observer.observe({ type: 'paint', buffered: true });

    function finish(): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
  });
}
