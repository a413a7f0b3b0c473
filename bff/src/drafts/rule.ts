/** What a feature says of drafts that are not for everybody with access to a patient or a clinic. */
import type { Scope } from '../access/scopes.ts';
import type { Who } from '../access/who.ts';
import type { Tx } from '../database/database.ts';

/** For every form that is named `<family>.<id>`. */
export interface DraftRule {
  /** As `messages.reply`. */
  readonly family: string;
  /** What the grant of who types must allow. */
  readonly scope: Scope;
  /**
   * Whose record the thing of this id is in.
   * @throws {ApiProblem} resource/not-found: it is not there, or not for them
   */
  reach(tx: Tx, who: Who, id: string): Promise<{ patientId: string }>;
}
