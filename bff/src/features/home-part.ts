/** How a feature takes part in the home page: one piece of one statement, and what of it asks for attention. */
import type { Scope } from '../access/scopes.ts';
import type { AttentionItem } from './home/schema.ts';

export interface HomePart<T = unknown> {
  /** Name of the part in the answer; the feature is `mf-<key>`. */
  readonly key: string;
  /** Without this scope the part is left out. */
  readonly scope: Scope;
  /** A select of one JSON value, a `T`. `$1` is the patient, `$2` the signed-in user, `$3` the current time. */
  readonly sql: string;
  /** The same for a parent's reduced access; without it the part is left out there. */
  readonly reducedSql?: string;
  /** Items for the "needs your attention" list; 100 is the most urgent rank. */
  attention(data: T, now: Date): AttentionItem[];
}

/** A part with its data's type closed over, so that parts of all types stand in one list. */
export function homePart<T>(part: HomePart<T>): HomePart {
  // What `sql` of the same part selected, which is its T.
  return { ...part, attention: (data, now) => part.attention(data as T, now) };
}
