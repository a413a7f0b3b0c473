/**
 * Group work on the database: what is asked for while one round trip is under
 * way goes together in the next. One alone waits for one turn of the event loop; under load, the
 * price of a round trip is shared by many.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';

/** Upper bound of items in one round trip, so that one statement stays small. */
const LIMIT = 200;

/**
 * A function that hands its items to `run` in batches, one batch at a time and
 * in order. `run` returns one result for each item, in their order; when it
 * rejects, so does every call of that batch.
 */
export function inBatches<Item, Result>(run: (items: readonly Item[]) => Promise<readonly Result[]>): (item: Item) => Promise<Result> {
  let waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // Requests that the same turn of the event loop brings are still being read.
      await nextTurn();
      const batch = waiting.slice(0, LIMIT);
      waiting = waiting.slice(LIMIT);
      try {
        const results = await run(batch.map(({ item }) => item));
        // One for each item, by the contract above.
        for (const [i, { resolve }] of batch.entries()) resolve(results[i] as Result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}

/** One `T` for each database: tests open several in one process. */
export function perDatabase<T>(create: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    let one = made.get(db);
    if (one === undefined) made.set(db, (one = create(db)));
    return one;
  };
}
