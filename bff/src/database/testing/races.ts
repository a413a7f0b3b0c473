/**
 * Finds tests in which things are done at once, but on one engine only: PGlite
 * ends them one after the other, PostgreSQL does not, and either may be wrong
 * where the other is right.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

/** Notes what runs while something else does. */
export interface RaceWatch {
  /** Runs `work`, which writes, and is told by `name`. */
  during<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** What ran while something else did, in words: the first since it was last asked. */
  take(): string | undefined;
}

/** Defines a test; both belong to one suite. */
type DefineTest = (name: string, run: () => void | Promise<void>) => void;

export interface SuiteTests {
  /** What is done one after the other. */
  readonly test: DefineTest;
  /** What is done at once. */
  readonly race: DefineTest;
}

/** Watches the suite it is called in, which fails in the end when it wrote at once and may not. */
export function watchRaces({ areAllowed }: { readonly areAllowed: boolean }): RaceWatch {
  const watch = createRaceWatch();
  if (!areAllowed) {
    after(() => assert.equal(watch.take(), undefined, 'What is done at once is tested on both engines: define the suite with racesOnBoth().'));
  }
  return watch;
}

/** Tests of a suite which has races on this engine, and all the others only where `isWhole`. */
export function testsBesideRaces(watch: RaceWatch, isWhole: boolean): SuiteTests {
  return {
    test: (name, run) => {
      if (!isWhole) return;
      test(name, async () => {
        watch.take();
        await run();
        assert.equal(watch.take(), undefined, 'What is done at once is tested on both engines: define this test with race().');
      });
    },
    race: (name, run) => void test(name, run),
  };
}

/** A watch whose first find is kept, in words. */
export function createRaceWatch(): RaceWatch {
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
    take() {
      const first = found;
      found = undefined;
      return first;
    },
  };
}
