/** Work that waits a moment: tests hand in a scheduler of their own, so that none of them sleeps. */

/** Runs a task after some milliseconds; what it returns calls it off. */
export type Scheduler = (task: () => void, milliseconds: number) => () => void;

/** The browser's own clock. */
export const browserScheduler: Scheduler = (task, milliseconds) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};
