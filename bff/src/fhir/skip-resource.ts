/** Why a resource goes into no chart. */

/** Thrown while mapping: the resource is not stored, and the report says why. */
export class SkipResource extends Error {
  override name = 'SkipResource';
  /** Words for the operator; never holds a value out of the resource. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Why something is no fact: entered in error, deleted, nobody can tell whose it is, or else. What a person is told of it depends on it. */
export type NoFactFor = 'error' | 'deleted' | 'unsure' | 'other';

/**
 * Thrown while mapping what says of itself that it is not so, or not yet: entered
 * in error, a draft, refuted. It is kept as it came and not shown; what an earlier
 * version of it put into the chart is taken out.
 */
export class NotAFact extends SkipResource {
  override name = 'NotAFact';
  readonly noFactFor: NoFactFor;

  constructor(reason: string, noFactFor: NoFactFor = 'other') {
    super(reason);
    this.noFactFor = noFactFor;
  }
}
