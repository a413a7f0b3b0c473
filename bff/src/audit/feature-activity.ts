/**
 * How people read, in the list of activity, what was done through a feature's
 * routes. Each feature says it in `features/<name>/activity.ts`; the codes stay
 * as they are once entries were read by them.
 */
import type { ByLanguage } from '../words.ts';

/** What the list can be narrowed down to. Features may share one. */
export interface ActivityArea {
  readonly code: string;
  readonly name: ByLanguage<string>;
}

/** Which entries of the log a sentence is said of: all that is given must fit. */
export interface ActivityRule {
  /** The code of the sentence. */
  readonly what: string;
  /** What was written to the log beside a request, for instance `grant`. The entry is then of this feature, whatever address it came from. */
  readonly action?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The address below the patient or the clinic, as a regular expression; of a route that is below neither, the whole address. */
  readonly address?: string;
  /** Only what staff did. */
  readonly by?: 'staff';
}

export interface FeatureActivity {
  readonly area: ActivityArea;
  /** What its addresses below a patient or a clinic begin with. */
  readonly segments: readonly string[];
  /** By code. `<area>.viewed` and `<area>.changed` are said of what no rule fits. */
  readonly sentences: Readonly<Record<string, ByLanguage<string>>>;
  /** The first that fits decides. */
  readonly rules?: readonly ActivityRule[];
}
