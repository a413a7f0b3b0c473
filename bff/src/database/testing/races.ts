/**
 * Finds tests in which things are done at once, but on one engine only: PGlite
 * ends them one after the other, PostgreSQL does not, and either may be wrong
 * where the other is right.
 */
import assert from 'node:assert/strict';
import { after } from 'node:test';

/** Notes what runs while something else does. */
export interface RaceWatch {
  /** Runs `work`, which writes, and is told by `name`. */
  during<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Watches the suite it is called in, which fails in the end when it wrote at once and its engine is its only one. */
export function watchRaces({ isOnlyOne }: { readonly isOnlyOne: boolean }): RaceWatch {
  const watch = createRaceWatch();
  if (isOnlyOne) {
    after(() => assert.equal(watch.found(), undefined, 'What is done at once is tested on both engines: define the suite with bothEngines().'));
  }
  return watch;
}

/** A watch whose first find is kept, in words. */
export function createRaceWatch(): RaceWatch & { found(): string | undefined } {
  const running = new Map<symbol, string>();
  let found: string | undefined;
  return {
    async during(name, work) {
      const [other] = running.values();
      if (other !== undefined) found ??= `${name} while ${other}`;
      const key = Symbol(name);
      running.set(key, name);
      try {
        return await work();
      } finally {
        running.delete(key);
      }
    },
    found: () => found,
  };
}
