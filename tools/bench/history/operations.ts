/**
 * What clients did while a history was made. An operation stands in the log from
 * the moment it is sent, as `unknown`, until it is known what came of it.
 */

/** `unknown`: nobody was told whether it was done. It may be, also some time later. */
export type Outcome = 'ok' | 'fail' | 'unknown';

interface Sent {
  readonly patientId: string;
  outcome: Outcome;
}

/** Sent with the same key it is the same operation. */
export interface HoldOperation extends Sent {
  readonly op: 'hold';
  readonly key: string;
  readonly slotId: string;
  /** The visit that is to be moved. */
  readonly moves: string | null;
  /** Where it is ok. */
  holdId?: string;
  expiresAt?: string;
}

export interface ExtendOperation extends Sent {
  readonly op: 'extend';
  readonly holdId: string;
  expiresAt?: string;
}

export interface ConfirmOperation extends Sent {
  readonly op: 'confirm';
  readonly holdId: string;
  visitId?: string;
}

export interface ReleaseOperation extends Sent {
  readonly op: 'release';
  readonly holdId: string;
}

export interface CancelOperation extends Sent {
  readonly op: 'cancel';
  readonly visitId: string;
}

/** In the order in which each patient sent them: none before it was known, or given up to learn, what came of the one before. */
export type Operation = HoldOperation | ExtendOperation | ConfirmOperation | ReleaseOperation | CancelOperation;
