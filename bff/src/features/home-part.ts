/** How a feature takes part in the home page: one piece of one statement, and what of it is told there. */
import type { Scope } from '../access/scopes.ts';
import type { AttentionItem, NextVisit } from './home/schema.ts';

/** Something that is new for the person. */
export interface Change extends AttentionItem {
  /** Ids of what it is about: changes that share one are told as one thing. */
  readonly ids: readonly string[];
  /** Where it came from, which is no news by itself. */
  readonly from?: AttentionItem;
}

/** What a part may know beyond its data. */
export interface Telling {
  readonly now: Date;
  /** Whether the person may also see what another scope covers. */
  may(scope: Scope): boolean;
}

export interface HomePart<T = unknown> {
  /** Name of the part in the answer; the feature is `mf-<key>`. */
  readonly key: string;
  /** Without this scope the part is left out. */
  readonly scope: Scope;
  /** A select of one JSON value, a `T`, with the parameters of {@link HOME_PARAMS}; conditions on the patient's rows come from `access/reach.ts`. */
  readonly sql: string;
  /** The feature's card: none where it would only repeat what the page says elsewhere, or has nothing to say; `bare` reads for itself what it shows. */
  card(data: T): 'none' | 'bare' | 'filled';
  /** What is new, each thing once; the highest of ranks 1–100 comes first. */
  changes?(data: T, telling: Telling): Change[];
  /**
   * What there is to do, each once and nothing that is among the changes; 100 is
   * the most urgent rank. All that is open for the person is among changes and
   * these: without any, home says that nothing needs them.
   */
  attention?(data: T, now: Date): AttentionItem[];
  /** How many things wait to be looked at, until they were; for a count at the feature's place in the navigation. Never mere activity. */
  waiting?(data: T): number;
  /** The visit that comes next. */
  next?(data: T): NextVisit | null;
}

/** The patient, the signed-in user, the current time, and whether the access is reduced. */
export const HOME_PARAMS = { patient: '$1', user: '$2', now: '$3', reduced: '$4' } as const;

/** A part with its data's type closed over, so that parts of all types stand in one list; what a part doesn't have is empty. */
export function homePart<T>(part: HomePart<T>): Required<HomePart> {
  // What `sql` of the same part selected, which is its T.
  const { key, scope, sql } = part;
  return {
    key,
    scope,
    sql,
    card: (data) => part.card(data as T),
    changes: (data, telling) => part.changes?.(data as T, telling) ?? [],
    attention: (data, now) => part.attention?.(data as T, now) ?? [],
    waiting: (data) => part.waiting?.(data as T) ?? 0,
    next: (data) => part.next?.(data as T) ?? null,
  };
}
