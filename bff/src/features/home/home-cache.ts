/**
 * Keeps home pages that were read, each as long as the chart has the same
 * revision. The revision comes with the access check of every request and is
 * advanced in the transaction of each change, so what a request gets is never
 * older than what was committed when its access was checked. What depends on
 * the time of day alone may be {@link MAX_AGE_MS} behind.
 */
import type { Home } from './schema.ts';

const MAX_AGE_MS = 15_000;
/** Pages kept; the one not asked for longest goes first. */
const MAX_PAGES = 2_000;

interface Entry {
  readonly revision: string;
  readonly readAt: number;
  readonly home: Promise<Home>;
}

export class HomeCache {
  readonly #entries = new Map<string, Entry>();

  /**
   * The page under `key` if it was read at this revision, else what `read`
   * gives. Requests for one page at one time share one reading; a reading
   * that fails is forgotten.
   */
  get(key: string, revision: string, now: Date, read: () => Promise<Home>): Promise<Home> {
    const known = this.#entries.get(key);
    const age = known ? now.getTime() - known.readAt : 0;
    // A clock that was set back must not keep a page forever.
    const isFresh = known !== undefined && known.revision === revision && age >= 0 && age < MAX_AGE_MS;
    const entry = isFresh ? known : { revision, readAt: now.getTime(), home: read() };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (!isFresh) this.#forgetOnFailure(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MAX_PAGES) break;
      this.#entries.delete(oldest);
    }
    return entry.home;
  }

  #forgetOnFailure(key: string, entry: Entry): void {
    entry.home.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
  }
}
