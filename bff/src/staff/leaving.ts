/**
 * What was assigned to somebody who leaves a clinic, or does other work there, goes back to those who work
 * there: what is left with a person who can't open it any more, nobody answers.
 */
import type { Tx } from '../database/database.ts';
import type { EventHub } from '../events/event-hub.ts';

/** Whose work ends, and where. */
export interface Leaving {
  readonly userId: string;
  readonly clinicIds: readonly string[];
  readonly at: Date;
}

export interface LeavingHost {
  readonly events: EventHub;
  readonly now: () => Date;
}

/** A feature's part of it, in the transaction in which the work ends: safe to repeat, and told to the open desks. */
export type GiveBack = (host: LeavingHost, tx: Tx, leaving: Leaving) => Promise<void>;

/** Has every feature give back what is assigned to them. */
export async function giveBackWork(
  host: LeavingHost & { readonly features: readonly { readonly giveBack?: GiveBack }[] },
  tx: Tx,
  leaving: Leaving,
): Promise<void> {
  if (leaving.clinicIds.length === 0) return;
  for (const { giveBack } of host.features) await giveBack?.(host, tx, leaving);
}
