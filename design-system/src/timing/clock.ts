/** Time as elements need it: tests and stories hand in their own, so that none of them sleeps. */

/** Runs a task after some milliseconds; what it returns calls it off. */
export type Scheduler = (task: () => void, milliseconds: number) => () => void;

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  after: Scheduler;
}

/** The browser's own timer. */
export const browserScheduler: Scheduler = (task, milliseconds) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/** The browser's own clock. */
export const BROWSER_CLOCK: Clock = { now: () => Date.now(), after: browserScheduler };
