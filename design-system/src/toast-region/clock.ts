/** Time as elements need it, so that tests and stories can bring their own. */

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** @returns A handle for `clearTimeout`. */
  setTimeout: (run: () => void, milliseconds: number) => number;
  clearTimeout: (handle: number) => void;
}

/** The browser's own. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
};
