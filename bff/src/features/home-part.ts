/** How a feature takes part in the home page: one piece of one statement, and what of it asks for attention. */
import type { Scope } from '../access/scopes.ts';
import type { AttentionItem } from './home/schema.ts';

export interface HomePart<T = unknown> {
  /** Name of the part in the answer; the feature is `mf-<key>`. */
  readonly key: string;
  /** Without this scope the part is left out. */
  readonly scope: Scope;
  /** A select of one JSON value, a `T`, with the parameters of {@link HOME_PARAMS}; conditions on the patient's rows come from `access/reach.ts`. */
  readonly sql: string;
  /**
   * Items for the "needs your attention" list; 100 is the most urgent rank. All
   * that is open for the person is among them: without any, home says that
   * nothing needs them.
   */
  attention(data: T, now: Date): AttentionItem[];
}

/** The patient, the signed-in user, the current time, and whether the access is reduced. */
export const HOME_PARAMS = { patient: '$1', user: '$2', now: '$3', reduced: '$4' } as const;

/** A part with its data's type closed over, so that parts of all types stand in one list. */
export function homePart<T>(part: HomePart<T>): HomePart {
  // What `sql` of the same part selected, which is its T.
  return { ...part, attention: (data, now) => part.attention(data as T, now) };
}
