/** What a feature tells the rest of the server, but for its routes: what is read by those who know no feature. */
import type { DraftRule } from '../drafts/rule.ts';
import type { FeatureEvents } from '../events/live-events.ts';
import type { HomePart } from './home-part.ts';

export interface FeatureFacts {
  /** The feature's folder. */
  readonly name: string;
  /** Its part of the home page. */
  readonly home?: HomePart;
  /** Live events it tells, each with the scope that somebody needs to hear of it. */
  readonly events?: FeatureEvents;
  /** Its forms whose drafts are not for everybody with access to the patient or the clinic. */
  readonly drafts?: readonly DraftRule[];
}
