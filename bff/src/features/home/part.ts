/** How a feature takes part in the home page: one piece of one statement, and what of it asks for attention. */
import type { Scope } from '../../access/scopes.ts';
import type { AttentionItem } from './schema.ts';

export interface HomePart<T> {
  /** Name of the part in the answer; the feature is `mf-<key>`. */
  readonly key: string;
  /** Without this scope the part is left out. */
  readonly scope: Scope;
  /** A select of one JSON value. `$1` is the patient, `$2` the signed-in user, `$3` the current time. */
  readonly sql: string;
  /** The same for a parent's reduced access; without it the part is left out there. */
  readonly reducedSql?: string;
  /** Items for the "needs your attention" list; 100 is the most urgent rank. */
  attention(data: T, now: Date): AttentionItem[];
}

/** SQL for a timestamp column as JavaScript writes it: UTC, ISO 8601, milliseconds. */
export function isoTime(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
